import { expect, it } from '@jest/globals';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { cardsFor, wordsOn } from '../builders/cards-for.js';
import { rulesOn } from '../builders/cards-said.js';

const orders = [anOrder('denosumab 60 mg')];

const corrected = aPatient().withCalcium(2.18).withAlbumin(53);
const measuredLow = aPatient().withCalcium(2.1).withAlbumin(53);

it.each([
  [
    'en',
    corrected,
    'Measured 2.18 mmol/L; low only after correction for albumin 53 g/L: measure ionised calcium.',
    true,
  ],
  [
    'nl',
    corrected,
    'Gemeten 2,18 mmol/l; pas na correctie voor albumine 53 g/l te laag: bepaal geïoniseerd calcium.',
    true,
  ],
  ['en', measuredLow, 'low only after correction', false],
  ['nl', measuredLow, 'pas na correctie', false],
] as const)('%s: a calcium low only by its correction stays critical, and says so', async (...told) => {
  const [language, patient, words, said] = told;
  const cards = await cardsFor({ patient, orders, language });
  expect(cards[0]?.indicator).toBe('critical');
  expect(rulesOn(cards)).toContain('hypocalcaemia');
  expect(wordsOn(cards).includes(words)).toBe(said);
});
