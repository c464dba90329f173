import { describe, expect, it } from '@jest/globals';
import {
  bandInWords,
  bandsOf,
  countByBand,
  medianDay,
} from '../../../services/quality/report/html/day-bands.js';
import { formatFor } from '../../../services/quality/report/html/format.js';

const windows = { 28: count(), 7: count(), 90: count() };
const starts = (id: Parameters<typeof bandsOf>[0]) => bandsOf(id, { windows })?.starts ?? [];

describe('days in bands', () => {
  it('of calcium before a dose they end where its windows do', () => {
    const before = starts('calcium-before-dose');
    expect(before.map((_, at) => bandInWords(before, at, formatFor('en')))).toEqual([
      '0 – 7',
      '8 – 28',
      '29 – 90',
      '≥ 91',
    ]);
  });

  it('before the due date they are below nought', () => {
    const due = starts('on-time-dose');
    expect(due.map((_, at) => bandInWords(due, at, formatFor('nl')))).toEqual([
      '< −28',
      '−28 … −15',
      '−14 … −1',
      '0 – 14',
      '15 – 28',
      '29 – 112',
      '≥ 113',
    ]);
  });

  it('each day is in one band, and a band without any is told', () => {
    const days = { 0: 1, 7: 2, 8: 4, 90: 8, 91: 16, 400: 32 };
    expect(countByBand(days, starts('calcium-before-dose'))).toEqual({ 0: 3, 1: 4, 2: 8, 3: 48 });
    expect(countByBand({ '-29': 1, '-28': 2, '-1': 4 }, starts('on-time-dose'))).toEqual({
      ...{ 0: 1, 1: 2, 2: 4, 3: 0, 4: 0, 5: 0, 6: 0 },
    });
  });

  it('a measure that finds no day has none', () => {
    expect(bandsOf('lot-recorded', { windows: {} })).toBeNull();
  });

  it.each([
    [{}, null],
    [{ 5: 1 }, 5],
    [{ 5: 1, 20: 1, 40: 1 }, 20],
    [{ 5: 1, 20: 1 }, 5],
    [{ 100: 1, 20: 3, 9: 1 }, 20],
    [{ '-10': 2, 3: 1 }, -10],
  ])('the middle of %j is %j', (days, middle) => {
    expect(medianDay(days)).toBe(middle);
  });
});

function count() {
  return { denominator: 0, excluded: 0, met: 0 };
}
