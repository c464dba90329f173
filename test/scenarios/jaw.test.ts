import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anExample, aPatientView, type AnyRequest } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { aboveInfo, actionsOn, rulesOn } from '../builders/cards-said.js';
import { CONDITIONS, PROCEDURES } from '../builders/codes.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

async function cardsFor(request: AnyRequest) {
  const { status, body } = await service.ask(request);
  expect(status).toBe(200);
  return body.cards ?? [];
}

const subjectOf = ({ context }: AnyRequest) => ({ reference: `Patient/${String(context.patientId)}` });

function withDiagnosis(request: AnyRequest, ...names: (keyof typeof CONDITIONS)[]): AnyRequest {
  const entry = names.map((name) => ({
    resource: {
      resourceType: 'Condition',
      id: name.replaceAll(' ', '-'),
      subject: subjectOf(request),
      code: CONDITIONS[name],
      onsetDateTime: '2026-11-10',
    },
  }));
  const conditions = { resourceType: 'Bundle', type: 'searchset', entry };
  return { ...request, prefetch: { ...request.prefetch, conditions } };
}

/** The denosumab draft makes place for a tooth to be pulled. */
function orderingAnExtraction(request: AnyRequest): AnyRequest {
  const resource = {
    resourceType: 'ServiceRequest',
    id: 'draft-extraction',
    status: 'draft',
    intent: 'order',
    subject: subjectOf(request),
    code: PROCEDURES['tooth extraction'],
    occurrenceDateTime: '2026-12-01',
  };
  const draftOrders = { ...request.context.draftOrders, entry: [{ resource }] };
  return { ...request, context: { ...request.context, draftOrders } };
}

describe('a tooth is to be pulled', () => {
  it('from a patient on denosumab: one warning, and nothing else above info', async () => {
    const cards = await cardsFor(orderingAnExtraction(anExample('all-in-order')));
    expect(aboveInfo(cards).map(({ indicator }) => indicator)).toEqual(['warning']);
    expect(rulesOn(aboveInfo(cards))).toEqual(['invasive-dental-procedure']);
    expect(cards[0]?.summary).toMatch(/^Tooth extraction planned \(1 Dec 2026\), last denosumab/);
  });

  it('from a patient who never had it: silence', async () => {
    const request = orderingAnExtraction(anExample('all-in-order'));
    const medicines = Object.keys(request.prefetch).filter((key) => key.startsWith('medication'));
    for (const key of medicines) request.prefetch[key] = null;
    expect(await cardsFor(request)).toEqual([]);
  });

  it('beside a denosumab order: said once', async () => {
    const request = anExample('all-in-order');
    const [extraction] = orderingAnExtraction(request).context.draftOrders.entry;
    if (extraction) request.context.draftOrders.entry.push(extraction);
    const cards = await cardsFor(request);
    const said = aboveInfo(cards).map(({ summary, detail }) => `${summary} ${detail ?? ''}`);
    expect(said.join().match(/Tooth extraction planned/g)).toHaveLength(1);
  });
});

describe('osteonecrosis of the jaw', () => {
  it('stops an order, and shares its card with the pain', async () => {
    const request = withDiagnosis(anExample('all-in-order'), 'osteonecrosis of the jaw', 'jaw pain');
    const [card, ...others] = aboveInfo(await cardsFor(request));
    expect(others).toEqual([]);
    expect(card?.indicator).toBe('critical');
    expect(card?.summary).toBe(
      'Osteonecrosis of the jaw on record (10 Nov 2026): hold denosumab until oral surgery has advised',
    );
    expect(rulesOn(card ? [card] : [])).toEqual(['onj-present', 'jaw-symptoms']);
    expect(actionsOn(card ? [card] : []).map(({ type }) => type)).toEqual(['delete', 'create', 'create']);
  });

  it('is a warning when the chart is opened', async () => {
    const cards = await cardsFor(withDiagnosis(aPatientView('all-in-order'), 'osteonecrosis of the jaw'));
    expect(aboveInfo(cards).map(({ indicator }) => indicator)).toEqual(['warning']);
    expect(rulesOn(aboveInfo(cards))).toEqual(['onj-present']);
  });
});
