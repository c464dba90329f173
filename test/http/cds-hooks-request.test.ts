import { describe, expect, it } from '@jest/globals';
import type { Hook } from '../../services/decide/rule.js';
import { parseHookRequest } from '../../services/http/cds-hooks-request.js';
import { Refusal } from '../../services/platform/errors.js';
import { aDispatch, anExample, aPatientView, aSelection } from '../builders/a-hook-request.js';

const placesOf = (body: unknown, hook: Hook = 'order-sign'): readonly string[] => {
  try {
    parseHookRequest(body, hook);
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
    [
      'an empty access token',
      { ...signed, fhirServer: 'http://localhost/r4', fhirAuthorization: { access_token: '' } },
    ],
    [
      'a Bundle without type',
      { ...signed, context: { ...context, draftOrders: { resourceType: 'Bundle' } } },
    ],
    [
      'a patientId as a reference',
      { ...signed, context: { ...context, patientId: 'Patient/example-low-calcium' } },
    ],
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
    [
      { ...signed, context: { ...context, draftOrders: undefined } },
      ['invalid-request', 'context.draftOrders'],
    ],
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

describe('a selection', () => {
  const within = (change: object) => ({ ...aSelection(), context: { ...aSelection().context, ...change } });

  it.each([
    ['one', ['MedicationRequest/1']],
    ['none yet', []],
    ['what is in no Bundle', ['MedicationRequest/1', 'urn:uuid:2', '3']],
  ])('is taken: %s', (_what, selections) => {
    expect(placesOf(within({ selections }), 'order-select')).toEqual([]);
  });

  it.each([
    [{ selections: undefined }, 'context.selections'],
    [{ selections: null }, 'context.selections'],
    [{ selections: 'MedicationRequest/1' }, 'context.selections'],
    [{ selections: ['MedicationRequest/1', 2] }, 'context.selections[1]'],
    [{ draftOrders: undefined }, 'context.draftOrders'],
    [{ userId: undefined }, 'context.userId'],
  ])('is refused: %j', (change, place) => {
    expect(placesOf(within(change), 'order-select')).toEqual(['invalid-request', place]);
  });
});

describe('a dispatch', () => {
  const { context: dispatch } = aDispatch();
  const within = (change: object) => ({ ...aDispatch(), context: { ...dispatch, ...change } });
  const older = { dispatchedOrders: undefined };

  it.each([
    ['as it should be', {}],
    ['nothing dispatched', { dispatchedOrders: [] }],
    ['tasks', { fulfillmentTasks: [{ resourceType: 'Task' }] }],
    ['tasks under an older name', { 'fulfillment-tasks': { resourceType: 'Task' }, task: null }],
    ['orders under an older name', { ...older, 'dispatched-orders': ['MedicationRequest/1'] }],
    ['one order, under the oldest name', { ...older, order: 'MedicationRequest/1' }],
    ['a user', { userId: 'Practitioner/1' }],
  ])('is taken: %s', (_what, change) => {
    expect(placesOf(within(change), 'order-dispatch')).toEqual([]);
  });

  it('names the orders the same, whatever the EHR called them', () => {
    const request = parseHookRequest(within({ ...older, order: 'MedicationRequest/1' }), 'order-dispatch');
    expect(request.context).toMatchObject({ dispatchedOrders: ['MedicationRequest/1'] });
  });

  it.each([
    [older, 'context.dispatchedOrders'],
    [{ dispatchedOrders: null }, 'context.dispatchedOrders'],
    [{ dispatchedOrders: [{ reference: 'MedicationRequest/1' }] }, 'context.dispatchedOrders[0]'],
    [{ ...older, order: 7 }, 'context.dispatchedOrders'],
    [{ performer: undefined }, 'context.performer'],
    [{ patientId: undefined }, 'context.patientId'],
  ])('is refused: %j', (change, place) => {
    expect(placesOf(within(change), 'order-dispatch')).toEqual(['invalid-request', place]);
  });

  it('is refused without a context', () => {
    expect(placesOf({ ...aDispatch(), context: 5 }, 'order-dispatch')).toEqual([
      'invalid-request',
      'context',
    ]);
  });
});
