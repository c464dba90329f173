import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../services/cards/card.js';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { cardsFor, wordsOn } from '../builders/cards-for.js';
import { actionsOn, rulesOn } from '../builders/cards-said.js';
import { daysAgo } from '../builders/days.js';

const orders = [anOrder('denosumab 60 mg')];

/** How often a calcium is to be ordered for today. */
const calciumOrdersOn = (cards: readonly Card[]) =>
  actionsOn(cards).filter(
    (action) =>
      action.type === 'create' &&
      JSON.stringify(action.resource).includes('"2000-8"') &&
      action.resource.occurrenceDateTime === daysAgo(0),
  ).length;

describe('a calcium that was low and not repeated', () => {
  it('is asked for once, by the card that says so', async () => {
    const cards = await cardsFor({ patient: aPatient().withCalcium(1.9, { daysAgo: 40 }), orders });
    expect(rulesOn(cards)).toContain('hypocalcaemia');
    expect(rulesOn(cards)).not.toContain('calcium-before-dose');
    expect(calciumOrdersOn(cards)).toBe(1);
  });

  it('still says that a later result could not be used', async () => {
    const patient = aPatient().withCalcium(1.9, { daysAgo: 40 }).withCalcium(2.3, { daysAgo: 3, unit: null });
    const cards = await cardsFor({ patient, orders });
    expect(rulesOn(cards)).toEqual(expect.arrayContaining(['hypocalcaemia', 'calcium-before-dose']));
  });

  it('leaves the word where no calcium was low', async () => {
    const cards = await cardsFor({ patient: aPatient().withCalcium(2.3, { daysAgo: 40 }), orders });
    expect(rulesOn(cards)).toContain('calcium-before-dose');
  });
});

describe('a calcium that could not be used', () => {
  const unusable = aPatient().withCalcium(2.3, { daysAgo: 3, unit: null });

  it('is one warning at an order, not two', async () => {
    const rules = rulesOn(await cardsFor({ patient: unusable, orders }));
    expect(rules).toContain('calcium-before-dose');
    expect(rules).not.toContain('unusable-data');
  });

  it('is told where no dose is due, and nobody else tells it', async () => {
    const rules = rulesOn(await cardsFor({ patient: unusable.givenDenosumab(daysAgo(60)) }));
    expect(rules).toContain('unusable-data');
    expect(rules).not.toContain('calcium-before-dose');
  });

  it('is told beside another result that could not be used', async () => {
    const patient = unusable.withCreatinine(80, { daysAgo: 3, unit: null });
    expect(rulesOn(await cardsFor({ patient, orders }))).toContain('unusable-data');
  });
});

describe('the first dose in advanced kidney disease', () => {
  const patient = aPatient().withClearance(20);

  it.each([
    ['en', 'tingling, cramps, spasms'],
    ['nl', 'tintelingen, kramp, spasmen'],
  ] as const)(
    '%s: calcium afterwards is planned once, and what to report is told',
    async (language, words) => {
      const cards = await cardsFor({ patient, orders, language });
      expect(rulesOn(cards)).toContain('calcium-follow-up-advanced-ckd');
      expect(rulesOn(cards)).not.toContain('calcium-after-first-dose');
      expect(wordsOn(cards)).toContain(words);
    },
  );

  it('is planned by the other rule in milder disease with another reason', async () => {
    const milder = aPatient().withClearance(40).withCondition('hypoparathyroidism');
    expect(rulesOn(await cardsFor({ patient: milder, orders }))).toContain('calcium-after-first-dose');
  });
});

describe('what several cards would offer', () => {
  const patient = aPatient().aged(34).withCondition('pregnancy').withCalcium(1.7, { daysAgo: 2 });

  it('is offered once, by the gravest', async () => {
    const cards = await cardsFor({ patient, orders });
    const deleting = cards.filter(({ suggestions = [] }) =>
      suggestions.some(({ actions }) => actions.some(({ type }) => type === 'delete')),
    );
    expect(rulesOn(cards)).toEqual(expect.arrayContaining(['pregnancy', 'hypocalcaemia']));
    expect(deleting).toEqual([cards[0]]);
  });
});
