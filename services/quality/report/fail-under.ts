import { LOWER_IS_BETTER, type MeasureId } from '../measure-id.js';
import { scoreOf, type Summary } from './summary.js';

/**
 * Measures that `--fail-under` fails: a score under `percent`. Where lower is better, what is left of 100 % is
 * compared. A measure without a score fails nothing: nobody fell under it.
 * @param percent 0…100
 */
export function scoresUnder(summary: Summary, percent: number): { measure: MeasureId; score: number }[] {
  return Object.entries(summary.measures).flatMap(([measure, { all }]) => {
    const id = measure as MeasureId;
    const score = scoreOf(all);
    if (score === null) return [];
    const good = LOWER_IS_BETTER.includes(id) ? 1 - score : score;
    return good * 100 < percent ? [{ measure: id, score }] : [];
  });
}
