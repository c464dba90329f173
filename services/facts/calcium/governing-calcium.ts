import type { Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import { isIn } from '../labs/in-look-back.js';
import type { JudgedCalcium } from './judged-calcium.js';

/** Every usable calcium sampled from `from` to `to` (both included), judged; in no order. */
export function judgedCalciums({ calciums }: Chart, from: Day, to: Day): JudgedCalcium[] {
  return calciums.judged.filter(({ day }) => isIn({ from, to }, day));
}

/** The calcium that counts among those sampled from `from` to `to`; null when there is none. */
export function governingCalcium({ calciums }: Chart, from: Day, to: Day): JudgedCalcium | null {
  return calciums.governing.find(({ day }) => isIn({ from, to }, day)) ?? null;
}

/** The governing calcium of every day with one, from `from` to the as-of day, newest first. */
export function calciumsSince({ calciums, asOf }: Chart, from: Day): JudgedCalcium[] {
  return calciums.governing.filter(({ day }) => isIn({ from, to: asOf.day }, day));
}
