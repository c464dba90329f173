import type { Database } from '../database/open-database.js';
import type { TrailTable } from '../database/schema.js';

const AT_A_TIME = 500;

/** The rows of one writer behind a place, in their order, a few at a time. */
export async function* rowsOf(database: Database, writer: number, after: number): AsyncGenerator<TrailTable> {
  for (let last = after; ;) {
    const rows = await database
      .selectFrom('trail')
      .selectAll()
      .where('writer', '=', writer)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(AT_A_TIME)
      .execute();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_A_TIME) return;
    last = end.seq;
  }
}
