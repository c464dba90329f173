import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../builders/a-patient.js';
import { anOrder } from '../builders/an-order.js';
import { cardsFor, wordsOn } from '../builders/cards-for.js';

const orders = [anOrder('denosumab 60 mg')];

describe('the renal function on the card', () => {
  it.each([
    [17.9, 'en', 'Renal function 17.9 mL/min', 'Creatinine clearance: 17.9 mL/min'],
    [17.9, 'nl', 'Nierfunctie 17,9 ml/min', 'Creatinineklaring: 17,9 ml/min'],
    [29.97, 'en', 'Renal function 29.9 mL/min', 'Creatinine clearance: 29.97 mL/min'],
    [29.996, 'en', 'Renal function 29.9 mL/min', 'Creatinine clearance: 29.99 mL/min'],
    [14.96, 'nl', 'Nierfunctie 14,9 ml/min', 'Creatinineklaring: 14,96 ml/min'],
    [20, 'en', 'Renal function 20 mL/min', 'Creatinine clearance: 20 mL/min'],
  ] as const)('%d mL/min, %s: never rounded up to its limit', async (value, language, summary, evidence) => {
    const said = wordsOn(await cardsFor({ patient: aPatient().withClearance(value), orders, language }));
    expect(said).toContain(summary);
    expect(said).toContain(evidence);
  });
});

describe('no renal function on record', () => {
  it.each([
    ['en', aPatient(), 'Order creatinine, and record a weight'],
    ['nl', aPatient(), 'Vraag creatinine aan en leg een gewicht vast'],
    ['en', aPatient().withWeight(60, { daysAgo: 365 }), 'Order creatinine: with the weight on record'],
    ['nl', aPatient().withWeight(60, { daysAgo: 365 }), 'Vraag creatinine aan: met het vastgelegde gewicht'],
    ['en', aPatient().withWeight(60, { daysAgo: 366 }), 'and record a weight'],
    ['en', aPatient().without('bodyWeights'), 'and record a weight'],
  ] as const)('%s: asks for a weight only where none is on record', async (language, patient, words) => {
    expect(wordsOn(await cardsFor({ patient, orders, language }))).toContain(words);
  });
});
