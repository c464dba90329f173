import { referenceOf } from '../../facts/as-recorded.js';
import type { DoseEvent, MedicineUse } from '../../facts/chart.js';
import { excludedBy } from '../../facts/orders/excluded-by.js';
import { resourcesOf } from '../../facts/record.js';
import { wasStarted } from '../../facts/timeline/denosumab-uses.js';
import type { PatientHistory } from './patient-history.js';

/**
 * `Type/id` of what is no evidence for or against a dose (specification, section 1 "the order under judgement"): all
 * that records it, the prescription it carries out, and what that replaced.
 */
export function excludedFor(dose: DoseEvent, history: PatientHistory): ReadonlySet<string> {
  const prescriptions = new Set(prescriptionsFor(dose, history.medicines));
  const requests = resourcesOf(history.record.items.medicationRequests)
    .map((resource, index) => ({ reference: referenceOf(resource, index), resource, original: {} }))
    .filter(({ reference }) => prescriptions.has(reference));
  return new Set([...dose.recordedBy, ...excludedBy(requests)]);
}

/** Those it names; else, as few records link them, the newest of that brand written by then. */
function prescriptionsFor(dose: DoseEvent, medicines: readonly MedicineUse[]): readonly string[] {
  const linked = medicines
    .filter(({ reference }) => dose.recordedBy.includes(reference))
    .flatMap(({ fills }) => fills);
  if (linked.length > 0) return linked;
  const newest = medicines.filter((use) => mayBeFor(dose, use)).at(-1);
  return newest ? [newest.reference] : [];
}

function mayBeFor(dose: DoseEvent, use: MedicineUse): boolean {
  const { kind, denosumab, start } = use;
  if (kind !== 'request' || denosumab === null || denosumab.product === '120mg' || !wasStarted(use))
    return false;
  const isSameBrand = denosumab.brand === null || dose.brand === null || denosumab.brand === dose.brand;
  return isSameBrand && start !== null && start <= dose.day;
}
