import type { Day } from '../calendar.js';
import type { Chart } from '../chart.js';
import { governing } from '../labs/governing.js';
import { isIn } from '../labs/in-look-back.js';
import { CALCIUM_KINDS } from '../vocabulary/calcium-vocabulary.js';
import { judgeAsMeasured, judgeTotal } from './judge-calcium.js';
import type { GoverningCalcium, JudgedCalcium } from './judged-calcium.js';

/** Every usable calcium sampled from `from` to `to` (both included), judged; in no order. */
export function judgedCalciums(chart: Chart, from: Day, to: Day): JudgedCalcium[] {
  const { calciumIonised, calciumCorrected, calciumTotal } = chart.results;
  const sampled = ({ day }: { day: Day }) => isIn({ from, to }, day);
  return [
    ...calciumIonised.usable.filter(sampled).map((result) => judgeAsMeasured(result, 'ionised', chart)),
    ...calciumCorrected.usable
      .filter(sampled)
      .map((result) => judgeAsMeasured(result, 'laboratory-corrected', chart)),
    ...calciumTotal.usable.filter(sampled).map((result) => judgeTotal(result, chart)),
  ];
}

/** The calcium that counts among those sampled from `from` to `to`; null when there is none. */
export function governingCalcium(chart: Chart, from: Day, to: Day): GoverningCalcium | null {
  return governing(judgedCalciums(chart, from, to).map(ranked));
}

/** The governing calcium of every day with one, from `from` to the as-of day, newest first. */
export function calciumsSince(chart: Chart, from: Day): GoverningCalcium[] {
  const judged = judgedCalciums(chart, from, chart.asOf.day).map(ranked);
  const days = [...new Set(judged.map(({ day }) => day))].sort().reverse();
  return days.flatMap((day) => governing(judged.filter((calcium) => calcium.day === day)) ?? []);
}

function ranked(calcium: JudgedCalcium) {
  return { ...calcium, rank: CALCIUM_KINDS.indexOf(calcium.kind) };
}
