import type { PartOfReading } from '../part-of-reading.js';
import type { Facts } from '../vocabulary/vocabulary.js';

type Grounds = Pick<Facts, 'hypocalcaemiaFound' | 'ageGroup' | 'jawNecrosis' | 'pregnancyStatus'>;

/** Whether the record shows why not to give denosumab now: then nothing is handed out with it either. */
export function readMustWait(known: Grounds): PartOfReading<'doseMustWait'> {
  const doseMustWait =
    known.hypocalcaemiaFound === true ||
    known.ageGroup === 'minor' ||
    known.jawNecrosis === 'coded' ||
    known.pregnancyStatus === 'recorded';
  return { facts: { doseMustWait }, evidence: {} };
}
