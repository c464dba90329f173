import type { ChartInput } from '../chart-input.js';
import type { DoseEvent, Entries, MedicineUse } from '../chart.js';
import type { MedicationUse } from '../fhir/medication-use.js';
import { oncePerRecord } from '../once-per-record.js';
import { isComplete, resourcesOf } from '../record.js';
import { isAfter } from '../when.js';
import { doseEvents } from './dose-events.js';
import { readUse, seenAsOf, type ReadUse } from './read-use.js';
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
  const uses = usesIn(input).filter(({ recorded }) => isSeen(recorded, input));
  const entries = uses.map((use) => seenAsOf(use, input.asOf, input.settings));
  const takenComplete = [
    items.medicationAdministrations,
    items.medicationDispenses,
    items.medicationStatements,
  ].every(isComplete);
  const taken = entries.filter(({ kind }) => kind !== 'request');
  const sightings = uses.flatMap(({ sighting }) => sighting ?? []);
  const { events, settled } = doseEvents(sightings, input.settings.schedule);
  return {
    medicines: {
      entries,
      complete: isComplete(items.medicationRequests) && takenComplete && entries.every(isIdentified),
    },
    doses: { entries: events, complete: takenComplete && settled && taken.every(isIdentified) },
  };
}

/** By their start. */
const usesIn = oncePerRecord((recorded): readonly ReadUse[] => {
  const { items } = recorded.record;
  const requests: readonly MedicationUse[] = resourcesOf(items.medicationRequests);
  const taken: readonly MedicationUse[] = [
    ...resourcesOf(items.medicationAdministrations),
    ...resourcesOf(items.medicationDispenses),
    ...resourcesOf(items.medicationStatements),
  ];
  return [requests, taken]
    .flatMap((resources) => resources.map((one, index) => recordedUse(one, index, recorded.timeZone)))
    .filter(({ resource }) => counts(resource))
    .map((use) => readUse(use, recorded))
    .sort(byStart);
});

function counts(resource: MedicationUse): boolean {
  if (resource.status === 'entered-in-error') return false;
  if (resource.resourceType !== 'MedicationRequest') return true;
  return resource.doNotPerform !== true && ORDERED.includes(resource.intent);
}

/** A prescription for later is recorded already; all else is recorded when it happens. */
function isSeen({ reference, kind, recorded, from }: RecordedUse, { asOf, excluded }: ChartInput): boolean {
  if (excluded.has(reference) || (recorded && isAfter(recorded, asOf))) return false;
  return kind === 'request' || from === null || !isAfter(from, asOf);
}

function byStart({ lasting: one }: ReadUse, { lasting: other }: ReadUse): number {
  const [first, second] = [one.start ?? '', other.start ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return one.reference < other.reference ? -1 : 1;
}

/** A medicine nobody can name leaves "none" open, unless it is no longer in use. */
function isIdentified({ identified, active }: MedicineUse): boolean {
  return identified || active === false;
}
