import { Refusal } from '../platform/errors.js';

/** 127.0.0.0/8 and ::1, RFC 5735 and RFC 4291; `URL` has brought other spellings to these. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Without a list of trusted EHRs only a FHIR server on this machine may be named: any other address would
 * let a stranger make the service call it.
 * @throws Refusal fhir-server-not-allowed
 */
export function checkFhirServer(fhirServer: string | null | undefined): void {
  if (!fhirServer) return;
  if (!LOOPBACK.test(new URL(fhirServer).hostname))
    throw new Refusal('fhir-server-not-allowed', ['fhirServer']);
}
