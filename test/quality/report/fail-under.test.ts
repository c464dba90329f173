import { describe, expect, it } from '@jest/globals';
import { scoresUnder } from '../../../services/quality/report/fail-under.js';
import { summarise } from '../../../services/quality/report/summarise.js';
import type { MeasureId } from '../../../services/quality/measure-id.js';
import { aPatientResult, anOutcome } from './a-patient-result.js';

/** @param met of ten */
const summaryOf = (measure: MeasureId, met: number) =>
  summarise([
    aPatientResult({
      outcomes: Array.from({ length: 10 }, (_, at) => anOutcome({ measure, met: at < met })),
    }),
  ]);

describe('--fail-under', () => {
  it.each([
    ['calcium-before-dose', 8, 80, []],
    ['calcium-before-dose', 8, 81, ['calcium-before-dose']],
    // one of ten low: nine of ten were well
    ['post-dose-hypocalcaemia', 1, 90, []],
    ['post-dose-hypocalcaemia', 1, 91, ['post-dose-hypocalcaemia']],
  ] as const)('%s, %i of ten met, under %i%%', (measure, met, percent, under) => {
    expect(scoresUnder(summaryOf(measure, met), percent).map((one) => one.measure)).toEqual(under);
  });

  it('fails nothing without a score', () => {
    const outcomes = [anOutcome({ met: false, exclusion: 'death' })];
    expect(scoresUnder(summarise([aPatientResult({ outcomes })]), 100)).toEqual([]);
  });
});
