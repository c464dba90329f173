import { afterAll } from '@jest/globals';
import nock from 'nock';
import { createGather, type GatherOptions, type Gathering } from '../../services/gather/gather.js';
import type { GatherRequest } from '../../services/gather/gather-request.js';
import { ITEM_NAMES } from '../../services/facts/record.js';
import { prefetchTemplates } from '../../services/gather/prefetch-templates.js';

export const ORIGIN = 'http://ehr.test';
export const FHIR_SERVER = `${ORIGIN}/fhir`;
export const PATIENT_ID = 'p1';
export const TOKEN = 'secret-token';

/** One code for each value set, named after it: what the templates ask for is then easy to see. */
export const TEMPLATES = prefetchTemplates((set) => [{ system: 'http://codes.test', code: set }]);

const subject = { reference: `Patient/${PATIENT_ID}` };
export const ourPatient = {
  resourceType: 'Patient',
  id: PATIENT_ID,
  gender: 'female',
  birthDate: '1950-01-01',
};

export function calcium(id: string, extra: object = {}) {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject,
    valueQuantity: { value: 2.3, unit: 'mmol/L' },
    ...extra,
  };
}

export function prescription(id: string, extra: object = {}) {
  return { resourceType: 'MedicationRequest', id, status: 'active', subject, ...extra };
}

export function outcome(severity: string, code = 'processing') {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code }] };
}

export function bundle(resources: readonly unknown[], next?: string) {
  return {
    resourceType: 'Bundle',
    entry: resources.map((resource) => ({ resource })),
    ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
  };
}

/** All keys answered with "none", but for those given; undefined leaves a key out. */
export function prefetch(given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const none = ITEM_NAMES.map((name): [string, unknown] => [name, null]);
  const all: Record<string, unknown> = { ...Object.fromEntries(none), patient: ourPatient, ...given };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export function gatheringOf(
  request: Partial<GatherRequest>,
  options: Partial<GatherOptions> = {},
): Gathering {
  const gather = createGather({ templates: TEMPLATES, deadlineMs: 60_000, ...options });
  return gather({ patientId: PATIENT_ID, context: { patientId: PATIENT_ID }, orders: [], ...request });
}

/** The EHR's FHIR server; every call must bear the token. */
export function fhirServer(): nock.Scope {
  return nock(ORIGIN, { reqheaders: { authorization: `Bearer ${TOKEN}` } });
}

export const withAccess = { fhirServer: FHIR_SERVER, accessToken: TOKEN };

/** Matches the search of a type, whatever its parameters. */
export function searchOf(type: string): RegExp {
  return new RegExp(`^/fhir/${type}\\?`);
}

// node:http is one for all test files of a process: the next must not find this one's nock there
afterAll(() => nock.restore());

/** No call may leave but those that a test allows. */
export function isolate(): void {
  nock.cleanAll();
  nock.disableNetConnect();
}
