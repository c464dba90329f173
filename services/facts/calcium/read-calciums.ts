import type { Chart } from '../chart.js';
import { governing } from '../labs/governing.js';
import { groupBy } from '../terminology/group-by.js';
import { CALCIUM_KINDS } from '../vocabulary/calcium-vocabulary.js';
import { judgeAsMeasured, judgeTotal } from './judge-calcium.js';
import type { Calciums, JudgedCalcium } from './judged-calcium.js';

/** Every usable calcium of the record, judged once: many facts ask for them, each for days of its own. */
export function readCalciums(chart: Pick<Chart, 'results' | 'settings'>): Calciums {
  const { calciumIonised, calciumCorrected, calciumTotal } = chart.results;
  const judged = [
    ...calciumIonised.usable.map((result) => judgeAsMeasured(result, 'ionised', chart)),
    ...calciumCorrected.usable.map((result) => judgeAsMeasured(result, 'laboratory-corrected', chart)),
    ...calciumTotal.usable.map((result) => judgeTotal(result, chart)),
  ];
  return { judged, governing: governingOfEachDay(judged) };
}

function governingOfEachDay(judged: readonly JudgedCalcium[]): JudgedCalcium[] {
  const days = [...groupBy(judged, ({ day }) => day).values()];
  return days
    .flatMap((sameDay) => governing(sameDay, rankOf) ?? [])
    .sort((one, other) => (one.day < other.day ? 1 : -1));
}

function rankOf({ kind }: JudgedCalcium): number {
  return CALCIUM_KINDS.indexOf(kind);
}
