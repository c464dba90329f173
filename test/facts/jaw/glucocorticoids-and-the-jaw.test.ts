import { expect, it } from '@jest/globals';
import { medicineRisks } from '../../../services/facts/jaw/medicine-risks.js';
import type { Evidence } from '../../../services/facts/evidence.js';
import type { Facts } from '../../../services/facts/vocabulary/vocabulary.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const PREDNISOLONE: Evidence = { what: 'request', value: 'prednisolone' };

/** What is known of the one that counts strongly, and of the other. */
const risksOf = (
  glucocorticoidUse: Facts['glucocorticoidUse'],
  evidence = { glucocorticoid: [PREDNISOLONE] },
) =>
  medicineRisks(chartOf(aPatient()), { facts: { glucocorticoidUse }, evidence }).flatMap((risk) =>
    risk.because === 'long-term-glucocorticoid' || risk.because === 'glucocorticoid' ? [risk] : [],
  );

it.each<[Facts['glucocorticoidUse'], unknown[], unknown[]]>([
  ['long-term', [true, [PREDNISOLONE]], [false, []]],
  ['short', [false, []], [true, [PREDNISOLONE]]],
  // it may be long-term as well
  ['duration-unknown', [null, []], [true, [PREDNISOLONE]]],
  ['none', [false, []], [false, []]],
  [null, [null, []], [null, []]],
])('a glucocorticoid, %s: whether it counts strongly, and weakly', (use, strong, weak) => {
  expect(risksOf(use).map(({ group, holds, evidence }) => [group, holds, evidence])).toEqual([
    ['strong', ...strong],
    ['weaker', ...weak],
  ]);
});

it('nothing is shown where the concern of glucocorticoids shows nothing', () => {
  const settled = { facts: { glucocorticoidUse: 'long-term' } as const, evidence: {} };
  const shown = medicineRisks(chartOf(aPatient()), settled).flatMap(({ evidence }) => evidence);
  expect(shown).toEqual([]);
});
