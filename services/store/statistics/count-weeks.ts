import { mondayOf, type Day } from '../../facts/calendar.js';
import type { WeekStatistics } from '../alert-statistics.js';
import type { Database } from '../database/open-database.js';
import type { StatisticsQuery } from '../store.js';
import { feedbackOnCards, Rules } from './count-feedback.js';

/** Some number of what was shown, could not be told, fired unseen, was accepted or overridden, of a rule on a day. */
type Part = { day: string; id: string } & Partial<Omit<WeekStatistics, 'week' | 'id' | 'ignored'>>;

/** By week and rule. The database adds up the days; weeks are made of them here, as its two kinds count them differently. */
export async function countWeeks(
  database: Database,
  query: StatisticsQuery,
): Promise<readonly WeekStatistics[]> {
  const parts = [...(await judgedByDay(database, query)), ...(await toldByDay(database, query))];
  const weeks = new Map<string, WeekStatistics>();
  for (const { day, id, ...numbers } of parts) {
    const week = mondayOf(day as Day);
    const key = `${week} ${id}`;
    const sum = weeks.get(key) ?? { week, id, ...NONE };
    weeks.set(key, withMore(sum, numbers));
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

const NONE = { shown: 0, accepted: 0, overridden: 0, ignored: 0, cannotTell: 0, shadow: 0 };

function withMore(sum: WeekStatistics, more: Omit<Part, 'day' | 'id'>): WeekStatistics {
  const shown = sum.shown + (more.shown ?? 0);
  const accepted = sum.accepted + (more.accepted ?? 0);
  const overridden = sum.overridden + (more.overridden ?? 0);
  return {
    ...sum,
    ...{ shown, accepted, overridden, ignored: shown - accepted - overridden },
    cannotTell: sum.cannotTell + (more.cannotTell ?? 0),
    shadow: sum.shadow + (more.shadow ?? 0),
  };
}

function judgedByDay(database: Database, { from, to, hook, client }: StatisticsQuery): Promise<Part[]> {
  return database
    .selectFrom('tallies')
    .select(({ fn }) => [
      'day',
      'rule as id',
      fn.sum<number>('shown').as('shown'),
      fn.sum<number>('cannot_tell').as('cannotTell'),
      fn.sum<number>('shadow').as('shadow'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(hook !== undefined, (all) => all.where('hook', '=', hook ?? ''))
    .$if(client !== undefined, (all) => all.where('client', '=', client ?? ''))
    .groupBy(['day', 'rule'])
    .execute();
}

/** On the day the card was shown. */
async function toldByDay(database: Database, query: StatisticsQuery): Promise<Part[]> {
  const told = await database
    .selectFrom(feedbackOnCards(database, query).as('told'))
    .select(({ fn }) => ['day', 'rules', 'outcome', fn.countAll<number>().as('cards')])
    .where('place', '=', 1)
    .groupBy(['day', 'rules', 'outcome'])
    .execute();
  return told.flatMap(({ day, rules, outcome, cards }) =>
    Rules.parse(JSON.parse(rules)).map((id) => ({ day, id, [outcome]: cards })),
  );
}
