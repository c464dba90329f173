import type { MedicineUse } from '../chart.js';
import type { AsOf, Day } from '../calendar.js';
import type { Evidence, EvidenceWord } from '../evidence.js';
import type { Recorded } from '../once-per-record.js';
import type { Settings } from '../settings.js';
import { exactDay } from '../when.js';
import { isActive } from './active-medicine.js';
import { denosumabProduct } from './denosumab-product.js';
import { doseSighting, type DoseSighting } from './dose-sighting.js';
import type { LastingUse } from './lasting-use.js';
import { worksUntil } from './long-acting.js';
import { matchesOf, medicationOf, nameOf } from './medication-of.js';
import type { RecordedUse } from './recorded-use.js';
import { readRoute } from './route.js';
import { batchOf, prescriptionsOf } from './traced.js';

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
  /** from when to when it is taken, as far as one entry tells */
  taken: RecordedUse;
  worksUntil: ((given: Day) => Day) | null;
}

/** Everything there is in one request, statement, dispense or administration. */
export function readUse(recorded: RecordedUse, known: Recorded): ReadUse {
  const { terms, settings, record } = known;
  const { resource, kind, status, dosages } = recorded;
  const named = medicationOf(resource, record);
  const matches = matchesOf(named, terms);
  const route = readRoute(dosages, terms);
  const denosumab = denosumabProduct({ named, matches, dosages }, settings.dosage);
  const taken = denosumab ? asDose(recorded) : recorded;
  const name = nameOf(named.concepts);
  const lasting: LastingUse = {
    reference: recorded.reference,
    kind,
    status,
    matches,
    name,
    identified: named.identified,
    start: exactDay(taken.from),
    startedBy: taken.from?.to ?? null,
    end: exactDay(taken.to),
    route,
    dosing: { dosages, named },
    denosumab,
    batch: batchOf(named),
    fills: prescriptionsOf(resource),
    evidence: evidenceOf(taken, name, { matches, denosumab }),
  };
  return {
    recorded,
    lasting,
    sighting: doseSighting(lasting, recorded, settings.schedule),
    taken,
    worksUntil: worksUntil({ matches, route, denosumab }, settings.medicines),
  };
}

/** All that a chart keeps of it. */
export function seenAsOf(
  { lasting, taken, worksUntil }: ReadUse,
  asOf: AsOf,
  settings: Settings,
): MedicineUse {
  return {
    reference: lasting.reference,
    kind: lasting.kind,
    status: lasting.status,
    matches: lasting.matches,
    name: lasting.name,
    active: isActive({ use: taken, worksUntil, asOf, settings: settings.medicines }),
    identified: lasting.identified,
    start: lasting.start,
    startedBy: lasting.startedBy,
    end: lasting.end,
    route: lasting.route,
    dosing: lasting.dosing,
    denosumab: lasting.denosumab,
    batch: lasting.batch,
    fills: lasting.fills,
    evidence: lasting.evidence,
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
  const day = exactDay(from) ?? undefined;
  const isByName = matches.length > 0 && matches.every(({ by }) => by === 'name');
  const isUndatedDose = denosumab !== null && kind !== 'request' && day === undefined;
  return {
    what: WHAT[kind],
    reference: resource.id === undefined ? undefined : reference,
    value: name || undefined,
    day,
    byName: isByName || undefined,
    unusable: isUndatedDose ? whyUndated(from) : undefined,
  };
}

function whyUndated(from: RecordedUse['from']): Evidence['unusable'] {
  return from ? 'date-too-vague' : 'no-date';
}
