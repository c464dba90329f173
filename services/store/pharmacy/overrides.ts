import { z } from 'zod';
import type { Database } from '../database/open-database.js';
import type { OrderCardsTable } from '../database/schema.js';
import type { PrescribersOverride } from '../prescribers-override.js';
import type { TrailRow } from '../trail/trail-row.js';
import type { OrderKey } from './order-named.js';

/** Which alerts of a card are about which order: what ties feedback on the card to the order. */
export function orderCards({ client, patient, day, cards, outcomes }: TrailRow): OrderCardsTable[] {
  const fired = outcomes.filter(({ outcome }) => outcome === 'fires');
  const orders = [...new Set(fired.flatMap(({ order }) => order ?? []))];
  return cards.flatMap(({ uuid, rules }) =>
    orders.flatMap((order) => {
      const ours = rules.filter((rule) => fired.some((one) => one.order === order && one.rule === rule));
      if (ours.length === 0) return [];
      return [
        { card: uuid, client: client ?? '', patient, order_ref: order, rules: JSON.stringify(ours), day },
      ];
    }),
  );
}

const Rules = z.array(z.string());

/** Of a card only the last word counts: what was overridden first and accepted then is no override. */
export async function findOverrides(
  database: Database,
  { patient, order }: Pick<OrderKey, 'patient' | 'order'>,
): Promise<PrescribersOverride[]> {
  const told = await database
    .selectFrom('order_cards')
    .innerJoin('feedback', (join) =>
      join
        .onRef('feedback.card', '=', 'order_cards.card')
        .onRef('feedback.client', '=', 'order_cards.client'),
    )
    .select([
      'order_cards.card',
      'order_cards.rules',
      'feedback.outcome',
      'feedback.reason',
      'feedback.outcome_at',
    ])
    .where('order_cards.patient', '=', patient)
    .where('order_cards.order_ref', '=', order)
    .orderBy('feedback.outcome_at')
    .orderBy('feedback.id')
    .execute();
  const last = new Map(told.map((one) => [one.card, one]));
  return [...last.values()]
    .filter(({ outcome }) => outcome === 'overridden')
    .flatMap(({ rules, reason, outcome_at: atMs }) =>
      Rules.parse(JSON.parse(rules)).map((rule) => ({ rule, reason, atMs })),
    );
}
