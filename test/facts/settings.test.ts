import { expect, it } from '@jest/globals';
import { SETTINGS } from '../builders/knowledge.js';

it('hands on the numbers of the specification, without their units and sources', () => {
  expect(SETTINGS).toMatchObject({
    timeZone: 'Europe/Amsterdam',
    analytes: { albumin: { unit: 'g/L', plausible: [5, 70] } },
    calcium: { lowTotalMmolPerL: 2.12 },
    advancedKidneyDisease: { planDays: [7, 14, 21, 28] },
    dosage: { intervalDays: [168, 196] },
    glucocorticoid: { prednisoneEquivalents: { H02AB02: 0.75 } },
  });
});

it('hands on the names of a set, and the words in whose company they do not count', () => {
  expect(SETTINGS.names['answer-no']).toEqual({ words: ['no', 'nee'], unless: [] });
  expect(SETTINGS.names.hypercalcaemia?.unless).toContain('geen');
});
