import type { Day } from '../calendar.js';
import type { Chart, LabResult } from '../chart.js';
import { governing } from '../labs/governing.js';
import { groupBy } from '../terminology/group-by.js';
import { CALCIUM_KINDS } from '../vocabulary/calcium-vocabulary.js';
import { judgeAsMeasured, judgeTotal } from './judge-calcium.js';
import type { CalciumKind, Calciums, JudgedCalcium } from './judged-calcium.js';

/** Every usable calcium of the record by its day, each judged once: many facts ask for them, each for days of its own. */
export function readCalciums(chart: Pick<Chart, 'results' | 'settings'>): Calciums {
  const byDay = groupBy(sampledIn(chart), ({ result }) => result.day);
  const on = onceADay((day) => (byDay.get(day) ?? []).map((one) => judge(one, chart)));
  return {
    days: [...byDay.keys()].sort().reverse() as Day[],
    on,
    governing: onceADay((day) => governingOf(on(day), day)),
  };
}

interface Sampled {
  result: LabResult;
  /** a plain total is corrected when there is an albumin */
  kind: Exclude<CalciumKind, 'computed'>;
}

function sampledIn({ results }: Pick<Chart, 'results'>): Sampled[] {
  const { calciumIonised, calciumCorrected, calciumTotal } = results;
  return [
    ...calciumIonised.usable.map((result) => ({ result, kind: 'ionised' as const })),
    ...calciumCorrected.usable.map((result) => ({ result, kind: 'laboratory-corrected' as const })),
    ...calciumTotal.usable.map((result) => ({ result, kind: 'plain' as const })),
  ];
}

function judge({ result, kind }: Sampled, chart: Pick<Chart, 'results' | 'settings'>): JudgedCalcium {
  return kind === 'plain' ? judgeTotal(result, chart) : judgeAsMeasured(result, kind, chart);
}

function governingOf(sameDay: readonly JudgedCalcium[], day: Day): JudgedCalcium {
  const counts = governing(sameDay, ({ kind }) => CALCIUM_KINDS.indexOf(kind));
  if (!counts) throw new Error(`no calcium was sampled on ${day}`);
  return counts;
}

function onceADay<Answer>(read: (day: Day) => Answer): (day: Day) => Answer {
  const known = new Map<Day, Answer>();
  return (day) => {
    const answer = known.get(day) ?? read(day);
    known.set(day, answer);
    return answer;
  };
}
