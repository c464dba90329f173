import { KINDS } from '../../gather/items.js';
import type { Ehr } from './ehr-list.js';

/** Who the user is; nothing that outlasts the session. */
const IDENTITY = ['openid', 'fhirUser'];

/** Read by their id alone: the patient, and medicines that orders refer to, which belong to no patient. */
const BY_ID = ['patient/Patient.r', 'user/Medication.r'];

/** The types of a record's items, by the names of FHIR R4: exactly what is gathered. */
function searched(): string[] {
  const types = new Set(Object.values(KINDS).map(({ types: [type = ''] }) => type));
  types.delete('Patient');
  return [...types].map((type) => `patient/${type}.rs`);
}

/** As few as it takes: SMART App Launch 2, "Scopes and Launch Context". */
export function scopesFor(ehr: Ehr, { fromEhr }: { fromEhr: boolean }): string[] {
  const written = ehr.writeBack.map((type) => `patient/${type}.c`);
  const read = ehr.scopes ?? [...BY_ID, ...searched()];
  return [...IDENTITY, fromEhr ? 'launch' : 'launch/patient', ...read, ...written];
}
