import type { Database } from '../database/open-database.js';
import type { CardsTable, TalliesTable } from '../database/schema.js';
import { orderCards } from '../pharmacy/overrides.js';
import type { TrailRow } from '../trail/trail-row.js';
import { inSlices } from './in-slices.js';
import { tally } from './tally.js';

export interface Written {
  body: string;
  row: TrailRow;
}

/** What is found or counted of answers without reading the trail: their cards, orders and tallies. */
export async function writeAnswers(
  database: Database,
  written: readonly Written[],
  writer: number,
): Promise<void> {
  const rows = written.map(({ row }) => row);
  await insertCards(database, written);
  await inSlices(rows.flatMap(orderCards), (slice) =>
    database
      .insertInto('order_cards')
      .values(slice)
      .onConflict((same) => same.doNothing())
      .execute(),
  );
  await addTallies(database, tally(rows, writer));
}

async function insertCards(database: Database, written: readonly Written[]): Promise<void> {
  const cards = written.flatMap(({ row: { day, hook, client, cards: shown } }) =>
    shown.map(({ uuid, rules }): CardsTable => ({
      uuid,
      day,
      hook,
      client: client ?? '',
      rules: JSON.stringify(rules),
    })),
  );
  await inSlices(cards, (slice) =>
    database
      .insertInto('cards')
      .values(slice)
      .onConflict((same) => same.doNothing())
      .execute(),
  );
}

async function addTallies(database: Database, tallies: readonly TalliesTable[]): Promise<void> {
  await inSlices(tallies, (slice) =>
    database
      .insertInto('tallies')
      .values(slice)
      .onConflict((same) =>
        same.columns(['day', 'hook', 'client', 'rule', 'writer']).doUpdateSet((of) => ({
          shown: of('tallies.shown', '+', of.ref('excluded.shown')),
          cannot_tell: of('tallies.cannot_tell', '+', of.ref('excluded.cannot_tell')),
          shadow: of('tallies.shadow', '+', of.ref('excluded.shadow')),
        })),
      )
      .execute(),
  );
}
