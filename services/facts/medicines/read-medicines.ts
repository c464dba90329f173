import type { ChartInput } from '../chart-input.js';
import type { DoseEvent, Entries, MedicineUse } from '../chart.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import { isComplete, resourcesOf } from '../record.js';
import { isAfter } from '../when.js';
import { doseEvents } from './dose-events.js';
import { readUse, type ReadUse } from './read-use.js';
import { recordedUse, type RecordedUse } from './recorded-use.js';

/** Kinds of intent that order something; a proposal or an option does not. Absent: real EHRs leave it out. */
const ORDERED = [
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'plan',
  undefined,
];

/**
 * All medicines recorded by the as-of time, and the doses of denosumab among them. Left out: entries in error, orders
 * not to do something, proposals, and the excluded references.
 */
export function readMedicines(input: ChartInput): {
  medicines: Entries<MedicineUse>;
  doses: Entries<DoseEvent>;
} {
  const { items } = input.record;
  const requests = usesIn(resourcesOf(items.medicationRequests), input);
  const taken = usesIn(
    [
      ...resourcesOf(items.medicationAdministrations),
      ...resourcesOf(items.medicationDispenses),
      ...resourcesOf(items.medicationStatements),
    ],
    input,
  );
  const takenComplete = [
    items.medicationAdministrations,
    items.medicationDispenses,
    items.medicationStatements,
  ].every(isComplete);
  const uses = [...requests, ...taken];
  const { events, settled } = doseEvents(taken, input.settings.schedule);
  return {
    medicines: {
      entries: uses.map(({ use }) => use).toSorted(byStart),
      complete: isComplete(items.medicationRequests) && takenComplete && uses.every(isIdentified),
    },
    doses: { entries: events, complete: takenComplete && settled && taken.every(isIdentified) },
  };
}

function usesIn(resources: readonly MedicationUse[], input: ChartInput): ReadUse[] {
  return resources
    .map((resource, index) => recordedUse(resource, index, input.asOf.timeZone))
    .filter(({ resource, reference }) => counts(resource) && !input.excluded.has(reference))
    .filter((recorded) => isRecordedBy(recorded, input))
    .map((recorded) => ({ recorded, use: readUse(recorded, input) }));
}

function counts(resource: MedicationUse): boolean {
  if (resource.status === 'entered-in-error') return false;
  if (resource.resourceType !== 'MedicationRequest') return true;
  return resource.doNotPerform !== true && ORDERED.includes(resource.intent);
}

/** A prescription for later is recorded already; all else is recorded when it happens. */
function isRecordedBy({ kind, recorded, from }: RecordedUse, { asOf }: ChartInput): boolean {
  if (recorded && isAfter(recorded, asOf)) return false;
  return kind === 'request' || from === null || !isAfter(from, asOf);
}

function byStart(one: MedicineUse, other: MedicineUse): number {
  const key = ({ start, reference }: MedicineUse) => `${start ?? ''} ${reference}`;
  return key(one) < key(other) ? -1 : 1;
}

/** A medicine nobody can name leaves "none" open, unless it is no longer in use. */
function isIdentified({ use }: ReadUse): boolean {
  return use.identified || use.active === false;
}
