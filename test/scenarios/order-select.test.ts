import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFhirServer } from '../builders/a-fhir-server.js';
import { aDraft, aSelection, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { actionsOn, rulesOn } from '../builders/cards-said.js';
import { TESTS } from '../builders/codes.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

interface Entry {
  fullUrl?: string;
  resource: Record<string, unknown>;
}

const DENOSUMAB = 'MedicationRequest/draft-denosumab';

/** More drafts of the same session, after the denosumab. */
function besides(request: AnyRequest, ...entries: Entry[]): AnyRequest {
  request.context.draftOrders.entry.push(...entries);
  return request;
}

/** The denosumab draft, changed; undefined takes a member away. */
function withDraft(request: AnyRequest, change: Record<string, unknown>): AnyRequest {
  const [entry] = request.context.draftOrders.entry;
  Object.assign(entry?.resource ?? {}, change);
  return request;
}

const paracetamol = (): Entry => ({
  resource: { ...aDraft({ text: 'paracetamol' }, 'example-low-calcium'), id: 'p' },
});

async function cardsFor(request: AnyRequest) {
  const { status, body } = await service.ask(request);
  expect(status).toBe(200);
  return body.cards ?? [];
}

describe('a selected denosumab order is judged', () => {
  it('and can be taken back before it is signed', async () => {
    const cards = await cardsFor(aSelection());
    expect(cards[0]?.indicator).toBe('critical');
    expect(rulesOn(cards)).toContain('hypocalcaemia');
    expect(actionsOn(cards)).toContainEqual(
      expect.objectContaining({ type: 'delete', resourceId: DENOSUMAB }),
    );
  });

  it.each([
    ['by type and id', [DENOSUMAB]],
    ['twice', [DENOSUMAB, DENOSUMAB]],
    ['among others', ['ServiceRequest/x', DENOSUMAB]],
    ['by its id', ['draft-denosumab']],
    ['by its id as a urn', ['urn:uuid:draft-denosumab']],
    ['by its fullUrl', ['urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0']],
    ['by its address', [`https://ehr.example.org/r4/${DENOSUMAB}`]],
    ['in a version', [`${DENOSUMAB}/_history/1`]],
  ])('selected %s', async (_how, selections) => {
    const request = aSelection('low-calcium', selections);
    const { entry } = request.context.draftOrders;
    Object.assign(entry[0] ?? {}, { fullUrl: 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0' });
    expect(rulesOn(await cardsFor(besides(request, paracetamol())))).toContain('hypocalcaemia');
  });
});

describe('what is not selected is not judged', () => {
  it.each([
    ['nothing', []],
    ['something that is no draft', ['MedicationRequest/gone']],
    ['an id of another type', ['ServiceRequest/draft-denosumab']],
    ['an id that only begins alike', ['MedicationRequest/draft-denosumab-2']],
    ['another medicine', ['MedicationRequest/p']],
    ['an order of a kind we do not know', ['NutritionOrder/n']],
  ])('selected is %s', async (_what, selections) => {
    const nutrition = { resource: { resourceType: 'NutritionOrder', id: 'n', status: 'draft' } };
    const request = besides(aSelection('low-calcium', selections), paracetamol(), nutrition);
    // no prefetch: an answer at all shows that nobody looked at the record
    expect(await cardsFor({ ...request, prefetch: {} })).toEqual([]);
  });
});

describe('before the order is complete', () => {
  it.each([
    ['no medicine yet', { medicationCodeableConcept: undefined }],
    ['a medicine that is null', { medicationCodeableConcept: null }],
    ['an empty medicine', { medicationCodeableConcept: {} }],
    ['a medicine without codes', { medicationCodeableConcept: { coding: [] } }],
    [
      'hardly anything',
      {
        medicationCodeableConcept: undefined,
        intent: undefined,
        status: undefined,
        dosageInstruction: undefined,
        subject: undefined,
        authoredOn: undefined,
      },
    ],
  ])('%s: silent', async (_what, change) => {
    expect(await cardsFor(withDraft(aSelection(), change))).toEqual([]);
  });

  it('no dose, no intent, no start: what forbids denosumab is said', async () => {
    const request = withDraft(aSelection(), { intent: undefined, dosageInstruction: undefined });
    expect(rulesOn(await cardsFor(request))).toContain('hypocalcaemia');
  });

  it('a medicine that cannot be read is not taken for another one', async () => {
    const request = withDraft(aSelection(), { medicationCodeableConcept: 'Prolia' });
    expect(rulesOn(await cardsFor(request))).toEqual(['data-unavailable']);
  });
});

describe('all drafts count as ordered, selected or not', () => {
  const calcium = (id: string): Entry => ({
    resource: {
      resourceType: 'ServiceRequest',
      id,
      status: 'draft',
      intent: 'order',
      code: TESTS.calcium,
      subject: { reference: 'Patient/example-dialysis' },
    },
  });
  const createsCalcium = {
    type: 'create',
    resource: expect.objectContaining({ resourceType: 'ServiceRequest' }),
  };

  it('without a calcium among them one is offered', async () => {
    const cards = await cardsFor(aSelection('dialysis-without-calcium'));
    expect(cards.map(({ detail }) => detail).join()).not.toMatch(/already ordered/);
    expect(actionsOn(cards)).toContainEqual(expect.objectContaining(createsCalcium));
  });

  it('a calcium among them is already ordered', async () => {
    const cards = await cardsFor(besides(aSelection('dialysis-without-calcium'), calcium('c')));
    expect(rulesOn(cards)).toContain('calcium-before-dose');
    expect(cards.map(({ detail }) => detail).join()).toMatch(/already ordered/);
  });

  it('two denosumab drafts are one too many, though one is selected', async () => {
    const [first] = aSelection('all-in-order').context.draftOrders.entry;
    const second = { resource: { ...first?.resource, id: 'second' } };
    const cards = await cardsFor(besides(aSelection('all-in-order'), second));
    expect(rulesOn(cards)).toContain('duplicate-denosumab');
    expect(cards[0]?.indicator).toBe('critical');
  });
});

describe('no more is read than decides it', () => {
  it('another medicine is selected: not even what a draft beside it refers to', async () => {
    const ehr = await aFhirServer();
    const unnamed = withDraft(aSelection('low-calcium', ['MedicationRequest/p']), {
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/m' },
    });
    const request = { ...besides(unnamed, paracetamol()), prefetch: {}, fhirServer: ehr.url };
    expect(await cardsFor(request)).toEqual([]);
    expect(ehr.asked).toEqual([]);
    await ehr.stop();
  });

  it('denosumab is selected: a draft beside it that is read is one too many', async () => {
    const prolia = { resourceType: 'Medication', id: 'm', code: { text: 'Prolia 60 mg' } };
    const ehr = await aFhirServer({ 'Medication/m': prolia });
    const [first] = aSelection('all-in-order').context.draftOrders.entry;
    const second = {
      ...first?.resource,
      id: 'second',
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/m' },
    };
    const request = besides(aSelection('all-in-order'), { resource: second });
    expect(rulesOn(await cardsFor({ ...request, fhirServer: ehr.url }))).toContain('duplicate-denosumab');
    await ehr.stop();
  });
});

describe('statuses', () => {
  it('400 for drafts of another patient, selected or not', async () => {
    const { status } = await service.ask(
      besides(aSelection(), { resource: aDraft({ text: 'paracetamol' }, 'somebody-else') }),
    );
    expect(status).toBe(400);
  });

  it('412 when the patient is out of reach', async () => {
    expect((await service.ask({ ...aSelection(), prefetch: {} })).status).toBe(412);
  });
});
