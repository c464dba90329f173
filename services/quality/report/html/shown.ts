import { eligible, scoreOf, type Count, type Counts } from '../summary.js';
import { isSmall, rowsToHide } from '../suppress.js';
import { wilson, type Interval } from '../wilson.js';

/** A count as the report may show it. Null: hidden, or `few` where it is known to be above 0 and small. */
export interface Shown {
  key: string;
  eligible: ShownNumber;
  met: ShownNumber;
  missed: ShownNumber;
  /** 0…1; null where hidden or where nothing is eligible */
  score: number | null;
  interval: Interval | null;
}

export type ShownNumber = number | 'hidden' | 'few';

/** Rows of one table, small cells and what would tell them hidden. @param below 0: nothing is hidden */
export function shownRows(counts: Counts, below: number): Shown[] {
  const cells = Object.entries(counts).map(([key, count]): [string, number[]] => [key, cellsOf(count)]);
  const hidden = rowsToHide(Object.fromEntries(cells), below);
  return Object.entries(counts).map(([key, count]) => (hidden.has(key) ? hiddenRow(key) : row(key, count)));
}

/** A total: its size may be told even when few were met, or few were not. */
export function shownTotal(key: string, count: Count, below: number): Shown {
  const cells = cellsOf(count);
  if (!cells.some((cell) => isSmall(cell, below))) return row(key, count);
  const [all = 0, met = 0, missed = 0] = cells;
  const few = (cell: number): ShownNumber => (isSmall(cell, below) ? 'few' : 'hidden');
  return {
    ...hiddenRow(key),
    eligible: isSmall(all, below) ? 'few' : all,
    met: few(met),
    missed: few(missed),
  };
}

/** Numbers by word, most first; small ones and what would tell them hidden. */
export function shownTally(
  tally: Readonly<Partial<Record<string, number>>>,
  below: number,
): { key: string; number: ShownNumber }[] {
  const entries = Object.entries(tally).map(([key, number = 0]): [string, number] => [key, number]);
  const rows = Object.fromEntries(entries.map(([key, number]) => [key, [number]]));
  const hidden = rowsToHide(rows, below);
  return entries
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([key, number]) => ({ key, number: hidden.has(key) ? 'hidden' : number }));
}

function cellsOf(count: Count): number[] {
  return [eligible(count), count.met, eligible(count) - count.met];
}

function row(key: string, count: Count): Shown {
  const [all = 0, met = 0, missed = 0] = cellsOf(count);
  return { key, eligible: all, met, missed, score: scoreOf(count), interval: wilson(met, all) };
}

function hiddenRow(key: string): Shown {
  return { key, eligible: 'hidden', met: 'hidden', missed: 'hidden', score: null, interval: null };
}
