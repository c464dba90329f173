import { expect, it } from '@jest/globals';
import { amended, NO_EVIDENCE, TOPICS, type Evidence } from '../../services/facts/evidence.js';

const calcium: Evidence = { what: 'calcium-total', value: 2.05, unit: 'mmol/L' };

it('is amended without a change of what it was', () => {
  const evidence = { ...calcium };
  expect(amended(evidence, { what: 'calcium-corrected', value: 2.25 })).toEqual({
    what: 'calcium-corrected',
    value: 2.25,
    unit: 'mmol/L',
  });
  expect(evidence).toEqual(calcium);
});

it('is at first none, for any topic', () => {
  const amendedByName = Object.entries(NO_EVIDENCE).map(([topic, evidence]) => [
    topic,
    evidence.map((one) => amended(one, { byName: true })),
  ]);
  expect(amendedByName).toEqual(TOPICS.map((topic) => [topic, []]));
  expect(amended(calcium, { byName: true }).byName).toBe(true);
});
