import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFhirServer } from '../builders/a-fhir-server.js';
import { aDispatch, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { aboveInfo, actionsOn, rulesOn } from '../builders/cards-said.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const ORDER = 'MedicationRequest/draft-denosumab';

/** The dispatched order itself. */
function orderOf(request: AnyRequest): Record<string, unknown> {
  const { entry } = request.prefetch.medicationRequests as {
    entry: { resource: Record<string, unknown> }[];
  };
  const found = entry.find(({ resource }) => resource.id === 'draft-denosumab');
  if (!found) throw new Error('the example has no such order');
  return found.resource;
}

function withOrder(change: Record<string, unknown>, request = aDispatch()): AnyRequest {
  Object.assign(orderOf(request), change);
  return request;
}

function withContext(change: Record<string, unknown>, request = aDispatch()): AnyRequest {
  return { ...request, context: { ...request.context, ...change } };
}

/** Prescriptions are left to be read from there. */
function readFrom(fhirServer: string, request = aDispatch()): AnyRequest {
  return { ...request, fhirServer, prefetch: { ...request.prefetch, medicationRequests: undefined } };
}

async function cardsFor(request: AnyRequest) {
  const { status, body } = await service.ask(request);
  expect(status).toBe(200);
  return body.cards ?? [];
}

describe('a dispatched denosumab order', () => {
  it('is judged once more, without a user', async () => {
    const cards = await cardsFor(aDispatch());
    expect(cards[0]).toMatchObject({ indicator: 'critical' });
    expect(rulesOn(cards)).toContain('hypocalcaemia');
  });

  it('is signed already: no deletion or change of it is offered', async () => {
    const actions = actionsOn(await cardsFor(aDispatch()));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(({ type }) => type !== 'create')).toEqual([]);
  });

  it('is no evidence against itself: not an active request, not a duplicate', async () => {
    expect(rulesOn(await cardsFor(aDispatch()))).not.toContain('duplicate-denosumab');
  });

  it('of a patient for whom all is in order raises nothing above information', async () => {
    expect(aboveInfo(await cardsFor(aDispatch('all-in-order')))).toEqual([]);
  });

  it('beside another active prescription is a duplicate', async () => {
    const request = aDispatch();
    const { entry } = request.prefetch.medicationRequests as { entry: object[] };
    entry.push({ resource: { ...orderOf(request), id: 'another' } });
    expect(rulesOn(await cardsFor(request))).toContain('duplicate-denosumab');
  });

  it.each(['active', 'draft', 'on-hold', 'unknown', undefined])('is judged when %s', async (status) => {
    expect(rulesOn(await cardsFor(withOrder({ status })))).toContain('hypocalcaemia');
  });

  it.each([
    { status: 'completed' },
    { status: 'stopped' },
    { status: 'cancelled' },
    { status: 'entered-in-error' },
    { status: 'ended' },
    { doNotPerform: true },
  ])('asks for nothing any more: %j', async (change) => {
    expect(await cardsFor(withOrder(change))).toEqual([]);
  });
});

describe('what EHRs call it', () => {
  it.each([
    ['dispatched-orders', { dispatchedOrders: undefined, 'dispatched-orders': [ORDER] }],
    ['order', { dispatchedOrders: undefined, order: ORDER }],
    ['by its address', { dispatchedOrders: [`https://ehr.example.org/r4/${ORDER}`] }],
    ['in a version', { dispatchedOrders: [`${ORDER}/_history/4`] }],
    ['by its id', { dispatchedOrders: ['draft-denosumab'] }],
    ['twice', { dispatchedOrders: [ORDER, ORDER] }],
    ['with tasks', { fulfillmentTasks: [{ resourceType: 'Task', focus: { reference: ORDER } }] }],
    ['with tasks, the old name', { 'fulfillment-tasks': [{ resourceType: 'Task' }] }],
    ['beside other types', { dispatchedOrders: ['ServiceRequest/1', 'DeviceRequest/2', ORDER] }],
  ])('%s', async (_what, change) => {
    expect(rulesOn(await cardsFor(withContext(change)))).toContain('hypocalcaemia');
  });

  it.each([
    ['nothing', []],
    ['other types', ['ServiceRequest/1', 'NutritionOrder/2', 'https://ehr.example.org/r4/DeviceRequest/3']],
  ])('%s dispatched: silent, without a look at the record', async (_what, dispatchedOrders) => {
    const ehr = await aFhirServer();
    const request = { ...withContext({ dispatchedOrders }), prefetch: {}, fhirServer: ehr.url };
    expect(await cardsFor(request)).toEqual([]);
    expect(ehr.asked).toEqual([]);
    await ehr.stop();
  });

  it('another medicine: silent', async () => {
    const medicationCodeableConcept = { text: 'paracetamol 500 mg' };
    expect(await cardsFor(withOrder({ medicationCodeableConcept }))).toEqual([]);
  });
});

describe('an order that is not in prefetch', () => {
  it('is read, and no more than it when it is another medicine', async () => {
    const paracetamol = { ...orderOf(aDispatch()), medicationCodeableConcept: { text: 'paracetamol' } };
    const ehr = await aFhirServer({ [ORDER]: paracetamol });
    expect(await cardsFor(readFrom(ehr.url))).toEqual([]);
    expect(ehr.asked).toEqual([ORDER]);
    await ehr.stop();
  });

  it('is read, and judged', async () => {
    const ehr = await aFhirServer({ [ORDER]: orderOf(aDispatch()) });
    expect(rulesOn(await cardsFor(readFrom(ehr.url)))).toContain('hypocalcaemia');
    await ehr.stop();
  });

  it('is read with the Medication that it refers to', async () => {
    const medicationReference = { reference: 'Medication/m' };
    const order = { ...orderOf(aDispatch()), medicationCodeableConcept: undefined, medicationReference };
    const ehr = await aFhirServer({
      [ORDER]: order,
      'Medication/m': { resourceType: 'Medication', id: 'm', code: { text: 'Conexxence 60 mg' } },
    });
    expect(rulesOn(await cardsFor(readFrom(ehr.url)))).toContain('hypocalcaemia');
    await ehr.stop();
  });

  it.each([
    ['is not there', 404],
    ['is refused', 403],
    ['needs a login', 401],
    ['fails to come', 500],
    ['comes as something else', { resourceType: 'OperationOutcome', issue: [] }],
    ['comes with another id', { resourceType: 'MedicationRequest', id: 'x' }],
    ['comes with a medicine that cannot be read', { ...orderOf(aDispatch()), medicationCodeableConcept: 7 }],
  ])('and %s: it may be denosumab, and nobody knows', async (_what, answer) => {
    const ehr = await aFhirServer({ [ORDER]: answer });
    const cards = await cardsFor(readFrom(ehr.url));
    expect(rulesOn(cards)).toEqual(['data-unavailable']);
    expect(cards).toMatchObject([{ indicator: 'warning' }]);
    expect(cards[0]?.overrideReasons?.length).toBeGreaterThanOrEqual(2);
    await ehr.stop();
  });

  it('and cannot be read at all, for want of a FHIR server: said', async () => {
    const request = withContext({ dispatchedOrders: ['MedicationRequest/elsewhere'] });
    expect(rulesOn(await cardsFor(request))).toEqual(['data-unavailable']);
  });

  it('and was named without its type: it may be a prescription, so it is said', async () => {
    const request = withContext({ dispatchedOrders: ['elsewhere'] });
    expect(rulesOn(await cardsFor(request))).toEqual(['data-unavailable']);
  });

  it('does not hide the others', async () => {
    const request = withContext({ dispatchedOrders: ['MedicationRequest/elsewhere', ORDER] });
    expect(rulesOn(await cardsFor(request))).toEqual(
      expect.arrayContaining(['data-unavailable', 'hypocalcaemia']),
    );
  });

  it('of a patient out of reach: 412', async () => {
    expect((await service.ask({ ...aDispatch(), prefetch: {} })).status).toBe(412);
  });
});

describe('an order of another patient: 400, never cards', () => {
  const subject = { reference: 'Patient/somebody-else' };

  it('in prefetch', async () => {
    const { status, body } = await service.ask(withOrder({ subject }));
    expect([status, body.issue?.[0]?.details.coding[0]?.code]).toEqual([400, 'wrong-patient']);
  });

  it('as read', async () => {
    const ehr = await aFhirServer({ [ORDER]: { ...orderOf(aDispatch()), subject } });
    const { status, body, text } = await service.ask(readFrom(ehr.url));
    expect([status, body.issue?.[0]?.expression]).toEqual([
      400,
      ['context.patientId', 'context.dispatchedOrders'],
    ]);
    expect(text).not.toContain('somebody-else');
    await ehr.stop();
  });
});
