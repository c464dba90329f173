import type { ItemName } from '../facts/record.js';

/** The codes of a value set, the site's own among them. */
export type CodesOf = (valueSet: string) => readonly { system: string; code: string }[];

/** Most EHRs prefetch one page only; a large one leaves little to follow. */
const PAGE_SIZE = 200;

const PATIENT = '{{context.patientId}}';

/**
 * What each hook asks of the EHR, by item; filled in, also what the service itself reads. Nothing but what CDS Hooks
 * 2.0.1 recommends as widely supported: read, search by reference and by tokens, _sort, _count.
 * @throws when a value set is empty: a search for no code would find everything or nothing
 */
export function prefetchTemplates(codesOf: CodesOf): Record<ItemName, string> {
  const results = (...sets: string[]) => `${search('Observation')}&code=${tokens(sets, codesOf)}&_sort=-date`;
  return {
    patient: `Patient/${PATIENT}`,
    calciumResults: results(
      'lab-calcium-total',
      'lab-calcium-corrected',
      'lab-calcium-ionized',
      'lab-albumin',
    ),
    renalResults: results('lab-creatinine', 'lab-creatinine-clearance', 'lab-egfr'),
    conditions: search('Condition'),
    medicationRequests: search('MedicationRequest'),
    allergies: search('AllergyIntolerance'),
    medicationAdministrations: search('MedicationAdministration'),
    medicationDispenses: search('MedicationDispense'),
    medicationStatements: search('MedicationStatement'),
    vitaminDResults: results('lab-25oh-vitamin-d'),
    bodyWeights: results('obs-body-weight'),
    procedures: search('Procedure'),
    serviceRequests: search('ServiceRequest'),
    appointments: search('Appointment'),
    otherObservations: results(
      'obs-pregnancy',
      // parts of it, for a site's own codes
      'obs-pregnancy-status',
      'obs-delivery-date',
      'obs-smoking-status',
      'obs-bone-density-t-score',
    ),
  };
}

function search(type: string): string {
  return `${type}?patient=${PATIENT}&_count=${PAGE_SIZE}`;
}

function tokens(sets: readonly string[], codesOf: CodesOf): string {
  const found = sets.flatMap((set) => {
    const codes = codesOf(set);
    if (codes.length === 0) throw new Error(`value set ${set} has no codes`);
    return codes.map(({ system, code }) => `${encodeURI(system)}|${encodeURIComponent(escaped(code))}`);
  });
  return [...new Set(found)].join(',');
}

/** FHIR R4 3.1.1.4.0.1 "Escaping Search Parameters"; a site's own codes may need it. */
function escaped(code: string): string {
  return code.replace(/[\\$,|]/g, '\\$&');
}
