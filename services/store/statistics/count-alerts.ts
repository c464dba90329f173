import type { AlertStatistics, RuleStatistics } from '../alert-statistics.js';
import type { Database } from '../database/open-database.js';
import type { StatisticsQuery } from '../store.js';
import { countFeedback, type ToldOfRule } from './count-feedback.js';

/** Shown, could not tell and shadow by the day of the answer; what became of a card counts on the day it was shown. */
export async function countAlerts(database: Database, query: StatisticsQuery): Promise<AlertStatistics> {
  const { from, to } = query;
  const { byRule, ...feedback } = await countFeedback(database, query);
  const rules = (await sumTallies(database, query)).map((sums) => withFeedback(sums, byRule.get(sums.id)));
  return { from, to, rules, feedback };
}

type Sums = Pick<RuleStatistics, 'id' | 'shown' | 'cannotTell' | 'shadow'>;

function sumTallies(database: Database, { from, to, hook, client }: StatisticsQuery): Promise<Sums[]> {
  return database
    .selectFrom('tallies')
    .select(({ fn }) => [
      'rule as id',
      fn.sum<number>('shown').as('shown'),
      fn.sum<number>('cannot_tell').as('cannotTell'),
      fn.sum<number>('shadow').as('shadow'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(hook !== undefined, (all) => all.where('hook', '=', hook ?? ''))
    .$if(client !== undefined, (all) => all.where('client', '=', client ?? ''))
    .groupBy('rule')
    .orderBy('rule')
    .execute();
}

function withFeedback(sums: Sums, told?: ToldOfRule): RuleStatistics {
  const { accepted = 0, overridden = 0, reasons = new Map<string, number>() } = told ?? {};
  return {
    id: sums.id,
    shown: sums.shown,
    accepted,
    overridden,
    ignored: sums.shown - accepted - overridden,
    overrideReasons: [...reasons]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    cannotTell: sums.cannotTell,
    shadow: sums.shadow,
  };
}
