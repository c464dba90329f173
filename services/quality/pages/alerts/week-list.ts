import { addDays, mondayOf, type Day } from '../../../facts/calendar.js';
import type { WeekStatistics } from '../../../store/alert-statistics.js';
import { OUTCOMES, type OutcomeCounts } from './outcomes.js';

/** All rules of one week together. */
export interface WeekOfAll extends OutcomeCounts {
  /** its Monday */
  week: Day;
  shown: number;
}

/** Every week of the period, from Monday, also those in which nothing was shown. */
export function weekList(
  { from, to }: { from: Day; to: Day },
  weeks: readonly WeekStatistics[],
): readonly WeekOfAll[] {
  const all: WeekOfAll[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7))
    all.push(
      together(
        week,
        weeks.filter((one) => one.week === week),
      ),
    );
  return all;
}

function together(week: Day, rules: readonly WeekStatistics[]): WeekOfAll {
  const sum = (of: 'shown' | (typeof OUTCOMES)[number]) => rules.reduce((total, one) => total + one[of], 0);
  return {
    ...{ week, shown: sum('shown') },
    ...{ accepted: sum('accepted'), overridden: sum('overridden'), ignored: sum('ignored') },
  };
}
