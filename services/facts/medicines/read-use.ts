import type { MedicineUse } from '../chart.js';
import type { AsOf, Day } from '../calendar.js';
import type { Evidence, EvidenceWord } from '../evidence.js';
import type { Recorded } from '../once-per-record.js';
import type { When } from '../when.js';
import { isActive } from './active-medicine.js';
import { denosumabProduct } from './denosumab-product.js';
import { doseSighting, type DoseSighting } from './dose-sighting.js';
import type { LastingUse } from './lasting-use.js';
import { worksUntil } from './long-acting.js';
import { medicationOf, nameOf } from './medication-of.js';
import { mgPerDay } from './mg-per-day.js';
import type { RecordedUse } from './recorded-use.js';
import { readRoute } from './route.js';
import { tracedBy } from './traced.js';

const WHAT: Record<MedicineUse['kind'], EvidenceWord> = {
  request: 'request',
  statement: 'statement',
  dispense: 'dispense',
  administration: 'medicine',
};

/** One resource, and what was read of it. */
export interface ReadUse {
  recorded: RecordedUse;
  lasting: LastingUse;
  sighting: DoseSighting | null;
  /** all that a chart keeps of it */
  seen: (asOf: AsOf) => MedicineUse;
}

/** Everything there is in one request, statement, dispense or administration. */
export function readUse(recorded: RecordedUse, known: Recorded): ReadUse {
  const { terms, settings, record } = known;
  const { resource, kind, status, dosages } = recorded;
  const named = medicationOf(resource, record);
  const forms = [named.medication?.form, named.medication?.doseForm];
  const matches = [...named.concepts, ...forms].flatMap((concept) => terms.matches(concept));
  const route = readRoute(dosages, terms);
  const denosumab = denosumabProduct({ matches, dosages, ...named }, settings.dosage);
  const use = denosumab ? asDose(recorded) : recorded;
  const works = worksUntil({ matches, route, denosumab }, settings.medicines);
  const name = nameOf(named.concepts);
  const lasting: LastingUse = {
    reference: recorded.reference,
    name,
    start: exactDay(use.from),
    startedBy: use.from?.to ?? null,
    end: exactDay(use.to),
    evidence: evidenceOf(use, name, { matches, denosumab }),
    kind,
    status,
    matches,
    route,
    denosumab,
    identified: named.identified,
    ...tracedBy(resource, named),
  };
  const perDay = mgPerDay(dosages, named, known);
  return {
    recorded,
    lasting,
    sighting: doseSighting(lasting, recorded, settings.schedule),
    seen: (asOf) => ({
      ...lasting,
      active: isActive({ use, worksUntil: works, asOf, settings: settings.medicines }),
      mgPerDay: perDay(asOf),
    }),
  };
}

/** Denosumab is injected once: a statement with one date tells of that dose, not of a use that goes on. */
function asDose(recorded: RecordedUse): RecordedUse {
  const { resource, from } = recorded;
  const hasOneDate = recorded.kind === 'statement' && 'effectiveDateTime' in resource;
  return hasOneDate ? { ...recorded, to: from } : recorded;
}

function evidenceOf(
  { resource, reference, kind, from }: RecordedUse,
  name: string,
  { matches, denosumab }: Pick<MedicineUse, 'matches' | 'denosumab'>,
): Evidence {
  const day = exactDay(from);
  const byName = matches.length > 0 && matches.every(({ by }) => by === 'name');
  return {
    what: WHAT[kind],
    ...(resource.id === undefined ? {} : { reference }),
    ...(name ? { value: name } : {}),
    ...(day ? { day } : {}),
    ...(byName ? { byName } : {}),
    ...(denosumab && kind !== 'request' && !day ? { unusable: from ? 'date-too-vague' : 'no-date' } : {}),
  };
}

function exactDay(when: When | null): Day | null {
  return when && when.from === when.to ? when.from : null;
}
