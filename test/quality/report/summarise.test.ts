import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeAll, merge } from '../../../services/quality/report/merge.js';
import { summarise } from '../../../services/quality/report/summarise.js';
import { eligible, emptySummary, scoreOf } from '../../../services/quality/report/summary.js';
import { aPatientResult, anOutcome } from './a-patient-result.js';
import { patientResult } from './arbitrary-results.js';

const measure = 'calcium-before-dose';

describe('counting', () => {
  it('keeps what is excluded in the raw denominator, and out of the score', () => {
    const outcomes = [
      anOutcome(),
      anOutcome({ met: false, why: 'not-recorded' }),
      anOutcome({ met: false, exclusion: 'death' }),
      anOutcome({ met: false, beside: 'not-in-denominator' }),
    ];
    const counted = summarise([aPatientResult({ outcomes })]).measures[measure];
    expect(counted).toMatchObject({
      initialPopulation: 4,
      all: { denominator: 3, excluded: 1, met: 1 },
      beside: { 'not-in-denominator': 1 },
      exclusions: { death: 1 },
      why: { 'not-recorded': 1 },
    });
    expect(counted && scoreOf(counted.all)).toBe(0.5);
  });

  it('gives no score where nothing is eligible', () => {
    expect(scoreOf({ denominator: 2, excluded: 2, met: 0 })).toBeNull();
  });

  it('counts each window by itself, and the month of the event', () => {
    const windows = { '7': false, '28': true };
    const counted = summarise([
      aPatientResult({ outcomes: [anOutcome({ windows }), anOutcome({ windows, day: '2026-02-01' })] }),
    ]).measures[measure];
    expect(counted?.windows).toEqual({
      '7': { denominator: 2, excluded: 0, met: 0 },
      '28': { denominator: 2, excluded: 0, met: 2 },
    });
    expect(Object.keys(counted?.months ?? {})).toEqual(['2026-01', '2026-02']);
  });

  it('counts an organisation that is not recorded as just that', () => {
    const outcomes = [anOutcome({ strata: { organisation: null } })];
    expect(summarise([aPatientResult({ outcomes })]).measures[measure]?.strata.organisation).toEqual({
      'not-recorded': { denominator: 1, excluded: 0, met: 1 },
    });
  });
});

describe('merging', () => {
  const population = fc.array(patientResult, { maxLength: 12 });

  it('of any parts, in any order, is the whole', () => {
    const split = population.chain((whole) =>
      fc.record({
        whole: fc.constant(whole),
        parts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: whole.length, maxLength: whole.length }),
        order: fc.constantFrom([0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0]),
      }),
    );
    fc.assert(
      fc.property(split, ({ whole, parts, order }) => {
        const summaries = order.map((part) => summarise(whole.filter((_, at) => parts[at] === part)));
        expect(mergeAll(summaries)).toEqual(summarise(whole));
      }),
    );
  });

  it('is associative, has the empty summary as zero, and leaves its parts alone', () => {
    fc.assert(
      fc.property(population, population, population, (a, b, c) => {
        const [one, two, three] = [summarise(a), summarise(b), summarise(c)];
        expect(merge(merge(one, two), three)).toEqual(merge(one, merge(two, three)));
        expect(merge(emptySummary, one)).toEqual(one);
        expect(one).toEqual(summarise(a));
      }),
    );
  });

  it('every breakdown adds up to the measure', () => {
    fc.assert(
      fc.property(population, (results) => {
        for (const one of Object.values(summarise(results).measures)) {
          const { all, beside, why, exclusions } = one;
          for (const counts of [one.months, ...Object.values(one.strata)]) {
            const met = Object.values(counts).map((count) => count.met);
            const size = Object.values(counts).map((count) => count.denominator);
            expect([total(met), total(size)]).toEqual([all.met, all.denominator]);
          }
          expect(total(Object.values(why))).toBe(eligible(all) - all.met);
          expect(total(Object.values(exclusions))).toBe(all.excluded);
          expect(total(Object.values(beside))).toBe(one.initialPopulation - all.denominator);
        }
      }),
    );
  });
});

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
