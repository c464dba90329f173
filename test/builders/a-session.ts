import type { Session } from '../../services/pharmacy/session.js';

/** A pharmacist who signed in at an EHR, for no patient in particular. */
export function aSession(other: Partial<Session> = {}): Session {
  return {
    iss: 'https://ehr.example.org/fhir',
    user: 'https://ehr.example.org/fhir/Practitioner/12',
    userName: 'P. Harmacist',
    patientId: null,
    fhirServer: 'https://ehr.example.org/fhir',
    accessToken: 'a-token',
    scopes: ['user/*.rs', 'user/Task.c', 'user/DetectedIssue.c'],
    expiresAtMs: Number.MAX_SAFE_INTEGER,
    language: null,
    ...other,
  };
}
