import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Card } from '../../services/cards/card.js';
import { aDraft, anExample, aPatientView, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const rulesOn = (cards: readonly Card[] = []) =>
  cards.flatMap(({ extension }) => (extension?.['org.denosumab-cds'].rules ?? []).map(({ id }) => id));

const withPrefetch = (key: string, value: unknown, request = anExample()): AnyRequest => ({
  ...request,
  prefetch: { ...request.prefetch, [key]: value },
});

const withDraft = (change: Record<string, unknown>, request = anExample()): AnyRequest => {
  for (const { resource } of request.context.draftOrders.entry) Object.assign(resource, change);
  return request;
};

const operationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'forbidden' }],
};
const emptyBundle = { resourceType: 'Bundle', type: 'searchset', total: 0 };

describe('real EHRs send these, and are answered as ever', () => {
  it.each([
    ['an unknown prefetch key', withPrefetch('unheardOf', { resourceType: 'Basic' })],
    ['a null in prefetch', withPrefetch('bodyWeights', null)],
    ['an OperationOutcome for optional data', withPrefetch('appointments', operationOutcome)],
    [
      'an empty access token',
      { ...anExample(), fhirServer: 'http://127.0.0.1:9/r4', fhirAuthorization: { access_token: '' } },
    ],
    ['a draft without intent', withDraft({ intent: undefined })],
    ['a category as an object', withDraft({ category: { text: 'outpatient' } })],
    ['a page with a next link', withNextLink()],
  ])('%s', async (_what, request) => {
    const { status, body } = await service.sign(request);
    expect(status).toBe(200);
    expect(rulesOn(body.cards)).toContain('hypocalcaemia');
    expect(body.cards?.[0]?.indicator).toBe('critical');
  });

  it('a draftOrders Bundle without type', async () => {
    const request = anExample();
    Reflect.deleteProperty(request.context.draftOrders, 'type');
    expect(rulesOn((await service.sign(request)).body.cards)).toContain('hypocalcaemia');
  });

  it('a draft without any medicine: it is not known to be denosumab, and the answer stays 200', async () => {
    const { status } = await service.sign(withDraft({ medicationCodeableConcept: undefined }));
    expect(status).toBe(200);
  });

  it('an R5 draft', async () => {
    const { medicationCodeableConcept: concept } = anExample().context.draftOrders.entry[0]?.resource ?? {};
    const request = withDraft({ medicationCodeableConcept: undefined, medication: { concept } });
    expect(rulesOn((await service.sign(request)).body.cards)).toContain('hypocalcaemia');
  });
});

function withNextLink(): AnyRequest {
  const bundle = anExample().prefetch.calciumResults as object;
  return withPrefetch('calciumResults', {
    ...bundle,
    link: [{ relation: 'next', url: 'http://127.0.0.1:9/r4?page=2' }],
  });
}

describe('the five states of a prefetch key', () => {
  it.each([
    ['absent', undefined, 'data-unavailable', 'calcium-before-dose'],
    ['an OperationOutcome', operationOutcome, 'data-unavailable', 'calcium-before-dose'],
    ['null', null, 'calcium-before-dose', 'data-unavailable'],
    ['an empty Bundle', emptyBundle, 'calcium-before-dose', 'data-unavailable'],
  ])('calcium %s', async (_state, value, speaks, silent) => {
    const rules = rulesOn((await service.sign(withPrefetch('calciumResults', value))).body.cards);
    expect(rules).toContain(speaks);
    expect(rules).not.toContain(silent);
    expect(rules).not.toContain('hypocalcaemia');
  });

  it('calcium there', async () => {
    const rules = rulesOn((await service.sign(anExample())).body.cards);
    expect(rules).toContain('hypocalcaemia');
    expect(rules).not.toContain('data-unavailable');
  });
});

describe('the patient', () => {
  it.each([
    ['absent', undefined, 412],
    ['an OperationOutcome', operationOutcome, 412],
    ['null: the EHR looked', null, 200],
  ])('in prefetch is %s, and there is no FHIR server', async (_state, value, status) => {
    const answer = await service.sign(withPrefetch('patient', value));
    expect(answer.status).toBe(status);
    if (status === 200) expect(rulesOn(answer.body.cards)).toContain('data-unavailable');
  });

  it('is said on a card when the FHIR server that is named does not answer', async () => {
    const { status, body } = await service.sign({
      ...anExample(),
      prefetch: {},
      fhirServer: 'http://127.0.0.1:9/r4',
    });
    expect(status).toBe(200);
    expect(rulesOn(body.cards)).toContain('data-unavailable');
  });
});

describe('about different patients', () => {
  const other = { resourceType: 'Patient', id: 'somebody-else', birthDate: '1960-01-01' };
  it.each([
    ['context', { ...anExample(), context: { ...anExample().context, patientId: 'somebody-else' } }],
    ['prefetch', withPrefetch('patient', other)],
    ['the draft', withDraft({ subject: { reference: 'Patient/somebody-else' } })],
    [
      'the draft, absolute',
      withDraft({ subject: { reference: 'https://ehr.example.org/r4/Patient/somebody-else' } }),
    ],
    ['the draft, in a version', withDraft({ subject: { reference: 'Patient/somebody-else/_history/2' } })],
  ])('%s disagrees: 400, never cards', async (_what, request) => {
    const { status, body, text } = await service.sign(request);
    expect([status, body.issue?.[0]?.details.coding[0]?.code]).toEqual([400, 'wrong-patient']);
    expect(body.cards).toBeUndefined();
    expect(text).not.toContain('somebody-else');
  });

  it('nobody disagrees when the draft names the patient otherwise', async () => {
    for (const subject of [
      undefined,
      { reference: 'https://ehr.example.org/r4/Patient/example-low-calcium' },
      { display: 'A.' },
    ]) {
      expect((await service.sign(withDraft({ subject }))).status).toBe(200);
    }
  });
});

describe('none of our business', () => {
  const paracetamol = {
    coding: [{ system: 'http://www.whocc.no/atc', code: 'N02BE01' }],
    text: 'paracetamol',
  };

  it.each([
    ['no drafts', []],
    ['another medicine', [{ resource: aDraft(paracetamol, 'example-low-calcium') }]],
    ['another kind of order', [{ resource: { resourceType: 'NutritionOrder', status: 'draft' } }]],
  ])('%s: no cards at once, without a look at the record', async (_what, entry) => {
    const { draftOrders } = anExample().context;
    const context = { ...anExample().context, draftOrders: { ...draftOrders, entry } };
    const { status, body } = await service.sign({ ...anExample(), context, prefetch: undefined });
    expect([status, body.cards]).toEqual([200, []]);
  });

  it('the chart of a patient who never had denosumab', async () => {
    const { status, body } = await service.view(aPatientView('low-calcium'));
    expect([status, body.cards]).toEqual([200, []]);
  });

  it('a systemic glucocorticoid for a patient who never had denosumab', async () => {
    const prednisolone = {
      coding: [{ system: 'http://www.whocc.no/atc', code: 'H02AB06' }],
      text: 'prednisolone 5 mg tablet',
    };
    const request = withDraft({ medicationCodeableConcept: prednisolone, dosageInstruction: undefined });
    const { status, body } = await service.sign(request);
    expect([status, body.cards]).toEqual([200, []]);
  });
});
