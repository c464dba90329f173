import { describe, expect, it } from '@jest/globals';
import type { Action, Card } from '../../services/cards/card.js';
import { ordersNow } from '../../services/demo/orders-now.js';
import { loadStories } from '../../services/demo/stories.js';

const DRAFT = { resourceType: 'MedicationRequest', id: 'draft-denosumab' };
const CARD = '00000000-0000-4000-8000-000000000001';
const OFFER = '00000000-0000-4000-8000-000000000002';

const story = (name: string) => {
  const [found] = loadStories(process.cwd()).filter((one) => one.name === name);
  if (!found) throw new Error(`no story ${name}`);
  return found;
};

const cardOffering = (...actions: Action[]): Card => ({
  uuid: CARD,
  summary: 'x',
  indicator: 'warning',
  source: { label: 'x' },
  suggestions: [{ label: 'x', uuid: OFFER, actions }],
});

const afterAccepting = (...actions: Action[]) =>
  ordersNow(
    story('low-calcium'),
    [cardOffering(...actions)],
    [{ outcome: 'accepted', card: CARD, suggestion: OFFER }],
  ).map(({ name, dosage, became, change }) => [name, dosage, became, change]);

describe('the orders of the demo', () => {
  it('are what is drafted; of what is dispatched, the order in the record', () => {
    const names = (name: string) => ordersNow(story(name), [], []).map((order) => order.name);
    expect(names('while-it-is-written')).toEqual([
      'Conexxence 60 mg, pre-filled syringe',
      'Paracetamol 500 mg tablet',
    ]);
    expect(names('low-calcium-when-dispatched')).toEqual(['Conexxence 60 mg, pre-filled syringe']);
    expect(names('overdue')).toEqual([]);
  });

  it('are as they were until something is accepted', () => {
    const offered = cardOffering({
      type: 'delete',
      description: 'Delete',
      resourceId: 'MedicationRequest/draft-denosumab',
    });
    const overridden = { outcome: 'overridden', card: CARD, reason: 'other' } as const;
    expect(ordersNow(story('low-calcium'), [offered], [overridden])).toEqual([
      expect.objectContaining({ became: 'as-it-was' }),
    ]);
  });

  it('lose what is deleted, and gain what is created', () => {
    expect(
      afterAccepting(
        { type: 'delete', description: 'Delete it', resourceId: 'MedicationRequest/draft-denosumab' },
        {
          type: 'create',
          description: 'New test order: Calcium',
          resource: { resourceType: 'ServiceRequest' },
        },
      ),
    ).toEqual([
      ['Conexxence 60 mg, pre-filled syringe', '60 mg subcutaneously every 6 months', 'removed', 'Delete it'],
      ['New test order: Calcium', '', 'new', ''],
    ]);
  });

  it('read as they are after a change', () => {
    const resource = {
      ...DRAFT,
      medicationCodeableConcept: { text: 'Conexxence 60 mg' },
      dosageInstruction: [{ text: 'on 2 December' }],
    };
    expect(afterAccepting({ type: 'update', description: 'Move it', resource })).toEqual([
      ['Conexxence 60 mg', 'on 2 December', 'changed', 'Move it'],
    ]);
  });

  it('leave an order alone that the suggestion does not name', () => {
    const resourceId = 'MedicationRequest/another';
    expect(afterAccepting({ type: 'delete', description: 'Delete it', resourceId })).toEqual([
      ['Conexxence 60 mg, pre-filled syringe', '60 mg subcutaneously every 6 months', 'as-it-was', ''],
    ]);
  });
});
