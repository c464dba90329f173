import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aChecklistRequest, type AChecklistRequest } from '../builders/a-checklist-request.js';
import { aFhirServer } from '../builders/a-fhir-server.js';
import { askChecklist, outcomesOf } from '../builders/a-pharmacy.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const ask = (request: Partial<AChecklistRequest> | string, headers = {}) =>
  askChecklist(service, request, headers);

type Resource = Record<string, unknown>;
const resourcesOf = ({ bundle }: AChecklistRequest): Resource[] =>
  (bundle?.entry ?? []).map(({ resource }) => resource);
const bundleOf = (resources: readonly Resource[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
});
const withoutType = (request: AChecklistRequest, type: string): AChecklistRequest => ({
  ...request,
  bundle: bundleOf(resourcesOf(request).filter(({ resourceType }) => resourceType !== type)),
  none: (request.none ?? []).filter((name) => name !== type),
});

describe('the checklist of an order', () => {
  it('has every rule for the pharmacist, once, by its outcome', async () => {
    const { status, checklist } = await ask(aChecklistRequest('dialysis-without-calcium'));
    expect(status).toBe(200);
    const onList = service.parts.knowledge.rules.filter((rule) => rule.checklist).map(({ id }) => id);
    expect(checklist.items.map(({ rule }) => rule).sort()).toEqual(onList);
    expect(outcomesOf(checklist)).toMatchObject({
      'calcium-before-dose': 'alert critical',
      'severe-renal-impairment': 'alert critical',
      'calcium-after-first-dose': 'alert warning',
      handling: 'alert info',
      paediatric: 'pass',
      'too-early': 'not-applicable',
    });
    expect(checklist).toMatchObject({
      patientId: 'example-dialysis',
      order: { id: 'draft-denosumab', name: 'Conexxence 60 mg, pre-filled syringe' },
      asOf: '2026-11-22T08:00:00.000Z',
      language: 'en',
    });
  });

  it('says what was found, where the label says it, on what it rests and what to do', async () => {
    const { checklist } = await ask(aChecklistRequest('low-calcium'));
    expect(checklist.items[0]).toMatchObject({
      rule: 'hypocalcaemia',
      outcome: 'alert',
      indicator: 'critical',
      labelSections: ['4.3', '4.4', '4.8'],
    });
    expect(checklist.items[0]?.todo?.length).toBeGreaterThan(0);
    expect(checklist.items[0]?.evidence[0]).toMatchObject({
      unit: 'mmol/L',
      text: expect.stringContaining('mmol/L'),
    });
  });

  it('speaks Dutch to who reads Dutch', async () => {
    const { checklist } = await ask(aChecklistRequest('all-in-order'), { 'accept-language': 'nl' });
    const age = checklist.items.find(({ rule }) => rule === 'paediatric');
    expect([checklist.language, age?.title, age?.text]).toEqual([
      'nl',
      'Jonger dan 18',
      'Gecontroleerd: niets gevonden dat tegen deze dosis pleit',
    ]);
  });

  it('does not take silence about an unreadable calcium for a pass', async () => {
    const { checklist } = await ask(aChecklistRequest('unusable-results'));
    expect(outcomesOf(checklist)).toMatchObject({
      'calcium-before-dose': 'alert warning',
      hypocalcaemia: 'cannot-tell',
    });
  });

  it.each([
    ['AllergyIntolerance', 'hypersensitivity'],
    ['Condition', 'onj-present'],
  ])('takes a type that was not posted, %s, for not known', async (type, rule) => {
    const { checklist } = await ask(withoutType(aChecklistRequest('all-in-order'), type));
    expect(outcomesOf(checklist)).toMatchObject({
      [rule]: 'cannot-tell',
      'data-unavailable': 'alert warning',
    });
  });

  it('says what of the bundle nothing is read from', async () => {
    const request = aChecklistRequest('all-in-order');
    const others = [
      { resourceType: 'Binary' },
      { resourceType: '<b>x</b>' },
      { resourceType: 'Basic', id: '1' },
    ];
    const { status, checklist } = await ask({
      ...request,
      bundle: bundleOf([...resourcesOf(request), ...others]),
    });
    expect([status, checklist.ignored]).toEqual([200, ['Binary', 'no resource', 'Basic']]);
  });

  it('finds the order in the bundle, by its id or as the only one', async () => {
    const { order, ...request } = aChecklistRequest('low-calcium');
    const bundle = bundleOf([...resourcesOf(request), order ?? {}]);
    const whole = await ask({ ...request, bundle, order: order ?? {} });
    const byId = await ask({ ...request, bundle, orderId: 'draft-denosumab' });
    const alone = await ask({ ...request, bundle });
    expect(byId.checklist.version).toBe(whole.checklist.version);
    expect(alone.checklist.version).toBe(whole.checklist.version);
  });

  it('finds the same on a FHIR server as in a bundle', async () => {
    const request = aChecklistRequest('low-calcium');
    const searchset = (type: string) =>
      bundleOf(resourcesOf(request).filter((one) => one.resourceType === type));
    const types = [...new Set(resourcesOf(request).map(({ resourceType }) => String(resourceType)))];
    const patient = resourcesOf(request).find(({ resourceType }) => resourceType === 'Patient') ?? {};
    const server = await aFhirServer({
      ...Object.fromEntries(types.map((type) => [type, searchset(type)])),
      [`Patient/${request.patientId}`]: patient,
      'MedicationRequest/draft-denosumab': request.order ?? {},
    });
    const { patientId, asOf = '' } = request;
    const read = await ask({ patientId, asOf, orderId: 'draft-denosumab', fhirServer: server.url });
    await server.stop();
    const posted = await ask(request);
    expect(outcomesOf(read.checklist)).toEqual(outcomesOf(posted.checklist));
  });
});

describe('an order that is none to be judged', () => {
  const order = (change: Resource) => ({ ...aChecklistRequest('all-in-order').order, ...change });
  it.each([
    ['not-denosumab', order({ medicationCodeableConcept: { text: 'paracetamol 500 mg' } })],
    ['not-denosumab', { resourceType: 'Task', id: '1', status: 'requested', intent: 'order' }],
    ['not-denosumab', order({ medicationCodeableConcept: { text: 'prednisolone 10 mg tablet' } })],
    ['order-closed', order({ status: 'cancelled' })],
    ['order-closed', order({ doNotPerform: true })],
  ])('%s: nothing passes, and why is said', async (why, posted) => {
    const { status, checklist } = await ask({ ...aChecklistRequest('all-in-order'), order: posted });
    expect(status).toBe(200);
    expect(checklist.notApplicable).toMatchObject({ why });
    expect(new Set(Object.values(outcomesOf(checklist)))).toEqual(new Set(['not-applicable']));
  });
});

describe('a bad request', () => {
  const good = aChecklistRequest('all-in-order');
  const { order = {}, ...noOrder } = good;
  const someoneElse = { resourceType: 'Condition', id: 'c', subject: { reference: 'Patient/another' } };
  const both = bundleOf([...resourcesOf(good), order, { ...order, id: 'second' }]);
  it.each<[string, Partial<AChecklistRequest> | string, number, string, readonly string[]]>([
    ['no JSON', '{', 400, 'not-json', []],
    ['no patient', { ...good, patientId: '' }, 400, 'invalid-request', ['patientId']],
    ['two orders named', { ...good, orderId: 'other' }, 400, 'invalid-request', ['orderId']],
    [
      'a bundle of another patient',
      { ...good, bundle: bundleOf([...resourcesOf(good), someoneElse]) },
      400,
      'wrong-patient',
      ['patientId', `bundle.entry[${resourcesOf(good).length}].resource.subject`],
    ],
    [
      'an order of another patient',
      { ...good, order: { ...order, subject: { reference: 'Patient/another' } } },
      400,
      'wrong-patient',
      ['patientId', 'order.subject'],
    ],
    ['no order to be found', { ...noOrder, orderId: 'nowhere' }, 404, 'order-not-found', ['orderId']],
    ['several orders', { ...noOrder, bundle: both }, 400, 'several-orders', ['orderId']],
    [
      'no patient in reach',
      withoutType(good, 'Patient'),
      412,
      'patient-unavailable',
      ['bundle', 'fhirServer'],
    ],
    [
      'a FHIR server that may not be named',
      { ...good, fhirServer: 'https://ehr.example.org/fhir' },
      403,
      'fhir-server-not-allowed',
      ['fhirServer'],
    ],
  ])('%s', async (_name, request, status, code, at) => {
    const answer = await ask(request);
    expect([answer.status, answer.refused]).toEqual([status, { code, at }]);
  });

  it('that does not say it is JSON is not read: a page elsewhere could send it', async () => {
    const { status } = await service.post('/api/pharmacy/checklists', good, { 'content-type': 'text/plain' });
    expect(status).toBe(415);
  });
});
