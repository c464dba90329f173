import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { cardsFor, wordsOn } from '../builders/cards-for.js';
import { rulesOn } from '../builders/cards-said.js';
import { daysAgo } from '../builders/days.js';

const orders = [anOrder('denosumab 60 mg')];

const allergicTo = (patient: ReturnType<typeof aPatient>) =>
  patient.with('allergies', {
    resourceType: 'AllergyIntolerance',
    id: 'allergy',
    code: { coding: [{ system: 'http://snomed.info/sct', code: '446321003', display: 'Denosumab' }] },
  });

/** What is beside the point when no dose may be given. */
const BEFORE_A_DOSE = [
  'calcium-before-dose',
  'calcium-vitamin-d-supplement',
  'renal-function-unknown',
  'indication',
  'patient-card',
];

describe('a first dose ordered, with nothing on record to prepare it', () => {
  it('asks for all of that in a grown woman', async () => {
    const cards = await cardsFor({ patient: aPatient(), orders });
    expect(rulesOn(cards)).toEqual(expect.arrayContaining(BEFORE_A_DOSE));
  });

  it.each([
    ['a child', aPatient().aged(3), 'paediatric'],
    ['a pregnant woman', aPatient().aged(34).withCondition('pregnancy'), 'pregnancy'],
    ['an allergy to denosumab', allergicTo(aPatient()), 'hypersensitivity'],
  ])('says no more than not to give it: %s', async (_, patient, rule) => {
    const cards = await cardsFor({ patient, orders });
    expect(rulesOn(cards)).toEqual([rule]);
    expect(cards[0]?.indicator).toBe('critical');
  });
});

describe('the review after years of denosumab', () => {
  const years = aPatient().givenDenosumab(daysAgo(190)).givenDenosumab('2019-01-15');
  const allergic = allergicTo(years);

  it.each([
    ['en', years, 'Do not stop or delay denosumab', true],
    ['nl', years, 'Stop of verschuif denosumab niet', true],
    ['en', allergic, 'Do not stop or delay denosumab', false],
    ['nl', allergic, 'Stop of verschuif denosumab niet', false],
  ] as const)('%s: does not ask to go on with what must wait', async (language, patient, words, said) => {
    const cards = await cardsFor({ patient, orders, language });
    expect(rulesOn(cards)).toContain('long-term-review');
    expect(wordsOn(cards).includes(words)).toBe(said);
  });
});
