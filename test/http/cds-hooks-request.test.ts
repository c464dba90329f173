import { describe, expect, it } from '@jest/globals';
import { parseHookRequest } from '../../services/http/cds-hooks-request.js';
import { Refusal } from '../../services/platform/errors.js';
import { anExample, aPatientView } from '../builders/a-hook-request.js';

const placesOf = (body: unknown): readonly string[] => {
  try {
    parseHookRequest(body, 'order-sign');
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...error.expression];
    throw error;
  }
};

const signed = anExample();
const { context } = signed;

describe('a hook request', () => {
  it.each([
    ['as it should be', signed],
    ['no prefetch', { ...signed, prefetch: undefined }],
    ['prefetch null', { ...signed, prefetch: null }],
    ['any prefetch values', { ...signed, prefetch: { patient: null, strange: 1, conditions: 'x' } }],
    ['unknown members', { ...signed, tenant: 'x', context: { ...context, ward: 4 } }],
    ['a hookInstance that is no uuid', { ...signed, hookInstance: 'call-1' }],
    ['a fhirServer without authorization', { ...signed, fhirServer: 'http://localhost/r4' }],
    ['an empty access token', { ...signed, fhirServer: 'http://localhost/r4', fhirAuthorization: { access_token: '' } }],
    ['a Bundle without type', { ...signed, context: { ...context, draftOrders: { resourceType: 'Bundle' } } }],
    ['a patientId as a reference', { ...signed, context: { ...context, patientId: 'Patient/example-low-calcium' } }],
    ['another extension', { ...signed, extension: { 'org.example': true } }],
  ])('is taken: %s', (_what, body) => {
    expect(placesOf(body)).toEqual([]);
  });

  it.each([
    [null, ['invalid-request']],
    [[], ['invalid-request']],
    ['x', ['invalid-request']],
    [{}, ['invalid-request', 'hook']],
    [aPatientView(), ['wrong-hook', 'hook']],
    [{ ...signed, hookInstance: undefined }, ['invalid-request', 'hookInstance']],
    [{ ...signed, hookInstance: 7 }, ['invalid-request', 'hookInstance']],
    [{ ...signed, context: undefined }, ['invalid-request', 'context']],
    [{ ...signed, context: { ...context, patientId: undefined } }, ['invalid-request', 'context.patientId']],
    [{ ...signed, context: { ...context, patientId: 'a/b' } }, ['invalid-request', 'context.patientId']],
    [{ ...signed, context: { ...context, userId: '' } }, ['invalid-request', 'context.userId']],
    [{ ...signed, context: { ...context, draftOrders: undefined } }, ['invalid-request', 'context.draftOrders']],
    [{ ...signed, context: { ...context, draftOrders: [] } }, ['invalid-request', 'context.draftOrders']],
    [
      { ...signed, context: { ...context, draftOrders: { resourceType: 'Bundle', entry: [{}, 4] } } },
      ['invalid-request', 'context.draftOrders.entry[1]'],
    ],
    [{ ...signed, prefetch: [] }, ['invalid-request', 'prefetch']],
    [{ ...signed, fhirServer: 'file:///etc' }, ['invalid-request', 'fhirServer']],
    [{ ...signed, fhirServer: 'http://a:b@localhost/' }, ['invalid-request', 'fhirServer']],
    [{ ...signed, fhirAuthorization: { access_token: 't' } }, ['invalid-request', 'fhirServer']],
    [
      { ...signed, extension: { 'org.denosumab-cds': { asOf: 'now' } } },
      ['invalid-request', 'extension.org.denosumab-cds.asOf'],
    ],
  ])('is refused, naming the member: %#', (body, places) => {
    expect(placesOf(body)).toEqual(places);
  });
});
