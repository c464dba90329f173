import type { PartOfReading } from '../part-of-reading.js';
import type { Facts } from '../vocabulary/vocabulary.js';

type Grounds = Pick<
  Facts,
  'hypocalcaemiaFound' | 'ageGroup' | 'jawNecrosis' | 'pregnancyStatus' | 'allergyKind'
>;

/**
 * Whether the record shows why not to give denosumab: not now, then nothing is handed out with it either; or not at
 * all, then what else would have to be done before a dose is beside the point.
 */
export function readMustWait(known: Grounds): PartOfReading<'doseMustWait' | 'doseContraindicated'> {
  const doseContraindicated =
    known.ageGroup === 'minor' || known.pregnancyStatus === 'recorded' || known.allergyKind === 'denosumab';
  const doseMustWait =
    doseContraindicated ||
    known.hypocalcaemiaFound === true ||
    known.jawNecrosis === 'coded' ||
    known.allergyKind === 'excipient';
  return { facts: { doseMustWait, doseContraindicated }, evidence: {} };
}
