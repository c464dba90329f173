import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/open-database.js';
import type { CardsTable, TalliesTable } from '../database/schema.js';
import { rowHash, sealOf, type Link } from '../trail/chain.js';
import type { TrailRow } from '../trail/trail-row.js';
import { inSlices } from './in-slices.js';
import { tally } from './tally.js';

interface Written {
  body: string;
  row: TrailRow;
}

/** Appends rows to a writer's chain, with their cards and tallies; answers with the chain's new end. */
export async function writeAnswers(
  database: Database,
  bodies: readonly string[],
  { link, key }: { link: Link; key: KeyObject },
): Promise<Link> {
  // our own lines: written by trailRow, or looked at when a spool file was read
  const written = bodies.map((body): Written => ({ body, row: JSON.parse(body) as TrailRow }));
  const end = await appendToChain(database, written, link);
  await insertCards(database, written);
  await addTallies(
    database,
    tally(
      written.map(({ row }) => row),
      link.writer,
    ),
  );
  const head = { seq: end.seq, hash: end.hash, seal: sealOf('end', end, key) };
  await database.updateTable('writers').set(head).where('writer', '=', link.writer).execute();
  return end;
}

async function appendToChain(
  database: Database,
  written: readonly Written[],
  { writer, seq, hash }: Link,
): Promise<Link> {
  let previous = hash;
  const rows = written.map(({ body, row: { id, day } }, at) => {
    const row = { writer, seq: seq + at + 1, id, day, body, previous, hash: rowHash(previous, body) };
    previous = row.hash;
    return row;
  });
  await inSlices(rows, (slice) => database.insertInto('trail').values(slice).execute());
  return { writer, seq: seq + rows.length, hash: previous };
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
