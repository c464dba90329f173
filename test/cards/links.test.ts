import { describe, expect, it } from '@jest/globals';
import { buildCards } from '../../services/cards/build-cards.js';
import { createDecide } from '../../services/decide/decide.js';
import { aReading, readingsOf } from '../builders/a-reading.js';
import { aRule } from '../builders/a-rule.js';
import { cardInput } from '../builders/card-knowledge.js';
import { someFacts } from '../builders/facts.js';

const always = { fact: 'denosumabOrder', operator: 'equal', value: true };
const never = { fact: 'denosumabOrder', operator: 'equal', value: false };

async function cardsOf(details: Parameters<typeof aRule>[1]) {
  const rule = aRule('handed-over', { conditions: always, indicator: 'info', ...details });
  const readings = readingsOf({ ...aReading(), facts: someFacts() });
  const outcomes = await createDecide()([rule], readings);
  return { outcomes, cards: buildCards(cardInput({ 'handed-over': {} }, { outcomes, readings })) };
}

describe('links of a rule', () => {
  it("lead to the medicine's page, each by its own name", async () => {
    const { cards } = await cardsOf({ links: ['leaflet', 'reminder-card'] });
    expect(cards[0]?.links).toEqual([
      {
        label: 'Package leaflet (EMA page of the medicine)',
        url: 'https://www.ema.europa.eu/en/medicines/human/EPAR/conexxence',
        type: 'absolute',
      },
      {
        label: 'Patient reminder card (EMA page of the medicine)',
        url: 'https://www.ema.europa.eu/en/medicines/human/EPAR/conexxence',
        type: 'absolute',
      },
    ]);
  });

  it('are left out of a card without them', async () => {
    const { cards } = await cardsOf({});
    expect(cards[0]).not.toHaveProperty('links');
  });
});

describe('a rule that alerts only at times', () => {
  it('says nothing in the EHR at other times, but fires for the checklist', async () => {
    const { outcomes, cards } = await cardsOf({ alertsWhen: never });
    expect(outcomes).toMatchObject([{ outcome: 'fires', checklistOnly: true }]);
    expect(cards).toEqual([]);
  });

  it('speaks while its time has come', async () => {
    const { outcomes, cards } = await cardsOf({ alertsWhen: always });
    expect(outcomes[0]).not.toHaveProperty('checklistOnly');
    expect(cards).toHaveLength(1);
  });
});
