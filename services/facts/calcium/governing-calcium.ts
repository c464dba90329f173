import type { Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import { isIn, type Days } from '../labs/in-look-back.js';
import type { JudgedCalcium } from './judged-calcium.js';

type WithCalciums = Pick<Chart, 'calciums'>;

/** The days on which a usable calcium was sampled, from `from` to the as-of day, newest first. */
export function calciumDaysSince({ calciums, asOf }: Chart, from: Day): Day[] {
  return calciums.days.filter((day) => isIn({ from, to: asOf.day }, day));
}

/** Every usable calcium sampled in these days, judged; in no order. */
export function judgedCalciums({ calciums }: WithCalciums, days: Days): JudgedCalcium[] {
  return calciums.days.filter((day) => isIn(days, day)).flatMap(calciums.on);
}

/** The governing calcium of every day with one, newest first. */
export function governingCalciums({ calciums }: WithCalciums, days: Days): JudgedCalcium[] {
  return calciums.days.filter((day) => isIn(days, day)).map(calciums.governing);
}

/** The calcium that counts among those sampled in these days; null when there is none. */
export function governingCalcium({ calciums }: WithCalciums, days: Days): JudgedCalcium | null {
  const newest = calciums.days.find((day) => isIn(days, day));
  return newest === undefined ? null : calciums.governing(newest);
}

/** The governing calcium of every day with one, from `from` to the as-of day, newest first. */
export function calciumsSince(chart: Chart, from: Day): JudgedCalcium[] {
  return governingCalciums(chart, { from, to: chart.asOf.day });
}
