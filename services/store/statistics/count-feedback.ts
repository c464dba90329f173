import { z } from 'zod';
import type { Database } from '../database/open-database.js';
import type { StatisticsQuery } from '../store.js';

export interface ToldOfRule {
  accepted: number;
  overridden: number;
  /** by code; an override without one is in none */
  reasons: Map<string, number>;
}

interface ToldOfCards {
  /** JSON list: the rules that the cards carried */
  rules: string;
  outcome: 'accepted' | 'overridden';
  reason: string | null;
  /** all that was told of them */
  entries: number;
  /** cards of which it was the last word */
  cards: number;
}

/** What `cards.rules` holds. */
export const Rules = z.array(z.string());

/**
 * What became of the cards shown in the period; of a card only the last word counts. Feedback on a card that nobody
 * was shown has no hook: it is counted by the day it came, and not at all when one hook is asked for.
 */
export async function countFeedback(database: Database, query: StatisticsQuery) {
  const told = await toldOfCards(database, query);
  const unmatched = query.hook === undefined ? await countUnmatched(database, query) : 0;
  const matched = told.reduce((sum, { entries }) => sum + entries, 0);
  return { total: matched + unmatched, unmatched, byRule: byRule(told) };
}

function byRule(told: readonly ToldOfCards[]): Map<string, ToldOfRule> {
  const rules = new Map<string, ToldOfRule>();
  for (const { rules: carried, outcome, reason, cards } of told) {
    for (const rule of Rules.parse(JSON.parse(carried))) {
      const of = rules.get(rule) ?? { accepted: 0, overridden: 0, reasons: new Map<string, number>() };
      rules.set(rule, of);
      of[outcome] += cards;
      if (reason !== null && cards > 0) of.reasons.set(reason, (of.reasons.get(reason) ?? 0) + cards);
    }
  }
  return rules;
}

/** Cards carry few sets of rules: grouped by them, a million cards come back as some hundred lines. */
function toldOfCards(database: Database, query: StatisticsQuery): Promise<ToldOfCards[]> {
  return database
    .selectFrom(feedbackOnCards(database, query).as('told'))
    .select(({ fn, eb }) => [
      'rules',
      'outcome',
      'reason',
      fn.countAll<number>().as('entries'),
      fn.sum<number>(eb.case().when('place', '=', 1).then(1).else(0).end()).as('cards'),
    ])
    .groupBy(['rules', 'outcome', 'reason'])
    .execute();
}

/** All that was told of the cards shown in the period; `place` 1 is the last word on a card. */
export function feedbackOnCards(database: Database, { from, to, hook, client }: StatisticsQuery) {
  return database
    .selectFrom('feedback')
    .innerJoin('cards', (join) =>
      join.onRef('cards.uuid', '=', 'feedback.card').onRef('cards.client', '=', 'feedback.client'),
    )
    .select(({ fn }) => [
      'cards.rules',
      'cards.day',
      'feedback.outcome',
      'feedback.reason',
      fn
        .agg<number>('row_number')
        .over((of) =>
          of.partitionBy('feedback.card').orderBy('feedback.outcome_at', 'desc').orderBy('feedback.id'),
        )
        .as('place'),
    ])
    .where('cards.day', '>=', from)
    .where('cards.day', '<=', to)
    .$if(hook !== undefined, (all) => all.where('cards.hook', '=', hook ?? ''))
    .$if(client !== undefined, (all) => all.where('cards.client', '=', client ?? ''));
}

async function countUnmatched(database: Database, { from, to, client }: StatisticsQuery): Promise<number> {
  const { count } = await database
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(client !== undefined, (all) => all.where('client', '=', client ?? ''))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('cards')
            .select('uuid')
            .whereRef('cards.uuid', '=', 'feedback.card')
            .whereRef('cards.client', '=', 'feedback.client'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}
