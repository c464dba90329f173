import type { MeasureId } from '../../measure-id.js';
import type { Phrase } from '../phrases.js';
import type { MeasureSummary, Tally } from '../summary.js';
import type { Format } from './format.js';

export interface DayBands {
  title: Phrase;
  head: Phrase;
  /** the first day of each band; `-Infinity`: all before the next */
  starts: readonly number[];
}

const BEFORE = { title: 'daysBefore', head: 'window' } as const;
const AFTER = { title: 'daysAfter', head: 'dayAfter' } as const;
const DUE = { title: 'daysDue', head: 'dayDue', starts: [-Infinity, -28, -14, 0, 15, 29, 113] } as const;

const BANDS: Partial<Record<MeasureId, DayBands>> = {
  'calcium-after-first-dose': { ...AFTER, starts: [1, 4, 8, 11] },
  'post-dose-hypocalcaemia': { ...AFTER, starts: [1, 8, 15, 29] },
  'renal-function-known': { ...BEFORE, starts: [0, 29, 92, 183] },
  'on-time-dose': DUE,
  'due-dose': DUE,
};

/** What the days of a measure are told in; null: it does not show them. Of calcium before a dose: its own windows. */
export function bandsOf(id: MeasureId, { windows }: Pick<MeasureSummary, 'windows'>): DayBands | null {
  if (id !== 'calcium-before-dose') return BANDS[id] ?? null;
  const ends = Object.keys(windows).map(Number).sort(ascending);
  return { ...BEFORE, starts: [0, ...ends.map((end) => end + 1)] };
}

/** How many of the days lie in each band, by the band's place; bands without any are told too. */
export function countByBand(days: Tally, starts: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(starts.map((_, at) => [at, 0]));
  for (const [day, number] of Object.entries(days)) {
    const band = String(starts.findLastIndex((start) => start <= Number(day)));
    counts[band] = (counts[band] ?? 0) + number;
  }
  return counts;
}

/** `8 – 14`, `−14 … −1`, `≥ 91`. */
export function bandInWords(starts: readonly number[], at: number, format: Format): string {
  const start = starts[at] ?? 0;
  const next = starts[at + 1];
  const said = (day: number) => format.number(day).replace('-', '−');
  if (next === undefined) return `≥ ${said(start)}`;
  if (start === -Infinity) return `< ${said(next)}`;
  return `${said(start)} ${start < 0 ? '…' : '–'} ${said(next - 1)}`;
}

/** The middle one of all that were measured, the lower of two; null when nothing was. */
export function medianDay(days: Tally): number | null {
  const sorted = Object.entries(days)
    .map(([day, number]) => ({ day: Number(day), number }))
    .sort((one, other) => ascending(one.day, other.day));
  const half = sorted.reduce((sum, { number }) => sum + number, 0) / 2;
  let passed = 0;
  return sorted.find(({ number }) => (passed += number) >= half)?.day ?? null;
}

function ascending(one: number, other: number): number {
  return one - other;
}
