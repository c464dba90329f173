import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSmall, rowsToHide } from '../../../services/quality/report/suppress.js';

const hiddenOf = (rows: Record<string, number[]>) => [...rowsToHide(rows, 5)].sort();

describe('cells under five', () => {
  it.each([
    ['nothing small', { a: [10, 5, 5], b: [20, 15, 5] }, []],
    ['an empty cell shows nobody', { a: [10, 10, 0], b: [20, 0, 20] }, []],
    // the total is known: b alone would follow by subtraction, so the smallest other goes too
    [
      'a small row takes the next smallest along',
      { a: [30, 15, 15], b: [4, 4, 0], c: [90, 45, 45] },
      ['a', 'b'],
    ],
    [
      'four who were missed are as small as four in all',
      { a: [30, 26, 4], b: [90, 45, 45], c: [50, 25, 25] },
      ['a', 'c'],
    ],
    // 2 + 2 missed: together still under five, so c is needed too
    [
      'two that together are small take a third',
      { a: [20, 18, 2], b: [22, 20, 2], c: [50, 25, 25], d: [90, 45, 45] },
      ['a', 'b', 'c'],
    ],
    // 3 + 3 missed are six together, 17 + 19 met
    [
      'two that together are not small are enough',
      { a: [20, 17, 3], b: [22, 19, 3], c: [50, 25, 25] },
      ['a', 'b'],
    ],
    [
      'an empty row hides nothing and is not hidden',
      { a: [0, 0, 0], b: [4, 4, 0], c: [90, 45, 45] },
      ['b', 'c'],
    ],
    ['a single row is its total', { a: [4, 4, 0] }, ['a']],
  ])('%s', (_what, rows, hidden) => {
    expect(hiddenOf(rows)).toEqual(hidden);
  });

  it('shows no small cell, and none that follows from the total', () => {
    const row = fc.tuple(fc.nat(30), fc.nat(30)).map(([met, missed]) => [met + missed, met, missed]);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), row, { minKeys: 2, maxKeys: 6 }), (rows) => {
        const hidden = rowsToHide(rows, 5);
        const kept = Object.entries(rows).filter(([key]) => !hidden.has(key));
        for (const [, cells] of kept) expect(cells.some((cell) => isSmall(cell, 5))).toBe(false);
        const all = Object.values(rows);
        for (const at of [0, 1, 2]) {
          const total = all.reduce((sum, cells) => sum + (cells[at] ?? 0), 0);
          const left = total - kept.reduce((sum, [, cells]) => sum + (cells[at] ?? 0), 0);
          expect(isSmall(left, 5) && !isSmall(total, 5)).toBe(false);
        }
      }),
    );
  });
});
