import { daysBetween, type Day } from '../calendar.js';
import type { DoseEvent, MedicineUse } from '../chart.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import type { Settings } from '../settings.js';
import type { When } from '../when.js';
import type { LastingUse } from './lasting-use.js';
import type { RecordedUse } from './recorded-use.js';

type Schedule = Settings['schedule'];

type DoseKind = Exclude<MedicineUse['kind'], 'request'>;

/** Statuses that say it was given, taken or handed over; one that says it was not is none of these. */
const GIVEN: Record<DoseKind, readonly string[]> = {
  administration: ['completed', 'in-progress'],
  statement: ['active', 'recorded', 'completed', 'stopped', 'on-hold'],
  dispense: ['completed', 'in-progress'],
};

const UNCLEAR = ['', 'unknown'];

/** What tells of a dose of denosumab 60 mg, or of unknown strength, or may. */
export interface DoseSighting {
  kind: DoseKind;
  /** null: it was not given, or nobody can say on which day */
  event: DoseEvent | null;
  /** false: whether or when it was given cannot be told */
  settled: boolean;
}

/** What a use of a medicine tells of a dose; null for another medicine, and for a request. */
export function doseSighting(
  use: LastingUse,
  recorded: RecordedUse,
  schedule: Schedule,
): DoseSighting | null {
  const { kind, status, denosumab } = use;
  if (kind === 'request' || denosumab === null || denosumab.product === '120mg') return null;
  const { product, brand } = denosumab;
  const isGiven = wasGiven(kind, status, recorded);
  const day = doseDay(recorded, schedule);
  const settled = !UNCLEAR.includes(status) && (!isGiven || day !== null);
  if (!isGiven || day === null) return { kind, event: null, settled };
  const what = kind === 'administration' ? 'dose' : use.evidence.what;
  const event: DoseEvent = {
    day,
    ms: recorded.from?.ms,
    product,
    brand,
    batch: use.batch,
    unconfirmed: kind === 'dispense',
    recordedBy: [use.reference],
    evidence: { ...use.evidence, what },
  };
  return { kind, event, settled };
}

/** A dispense in progress is given once it is handed over. */
function wasGiven(kind: DoseKind, status: string, { resource }: RecordedUse): boolean {
  if (!GIVEN[kind].includes(status)) return false;
  return status !== 'in-progress' || kind !== 'dispense' || wasHandedOver(resource);
}

function wasHandedOver(resource: MedicationUse): boolean {
  return resource.resourceType === 'MedicationDispense' && resource.whenHandedOver !== undefined;
}

/** Its first day; null when the date, or the period a statement tells of, is too long to be one dose. */
function doseDay({ kind, resource, from, to }: RecordedUse, schedule: Schedule): Day | null {
  if (from === null || isLongerThan(schedule.statementPeriodDays, from)) return null;
  if (kind === 'dispense' && !wasHandedOver(resource)) return null;
  if (kind !== 'statement') return from.from;
  if ('effectiveDateTime' in resource) return from.from;
  if (to === null || isLongerThan(schedule.statementPeriodDays, { from: from.from, to: to.to })) return null;
  return from.from;
}

function isLongerThan(days: number, { from, to }: When): boolean {
  return daysBetween(from, to) > days;
}
