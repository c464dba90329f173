import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../../services/platform/log.js';
import { openDatabase, type Database } from '../../services/store/database/open-database.js';
import { createKeeper } from '../../services/store/thread/keeper.js';
import { readTrailKey } from '../../services/store/trail-key.js';
import { trailRow } from '../../services/store/trail/trail-row.js';
import { verifyTrail } from '../../services/store/trail/verify-trail.js';
import { DATABASES, databases } from '../builders/a-database.js';
import { aStore, NOON, trailKey } from '../builders/a-store.js';
import { anAnsweredHook } from '../builders/an-answered-hook.js';

const all = databases();
afterAll(() => all.stop());

const aRow = () => ({ answer: trailRow(anAnsweredHook(), trailKey, 'UTC') });

describe.each(DATABASES)('a failure of %s', (kind) => {
  it('in the middle of a batch leaves nothing half, and what was written is not written twice', async () => {
    const settings = await all.empty(kind);
    const keeper = createKeeper({ ...settings, key: trailKey.export() });
    const [first, second, third] = [aRow(), aRow(), aRow()];
    await keeper.write({ work: [first], again: false });
    // the same id a second time can't be inserted: the whole batch fails
    await expect(keeper.write({ work: [second, first], again: false })).rejects.toThrow();
    await keeper.write({ work: [first, second], again: true });
    await keeper.write({ work: [third], again: false });
    await keeper.close(null);
    const database = openDatabase(settings);
    const rows = await database.selectFrom('trail').select(['seq', 'body']).orderBy('seq').execute();
    expect(rows.map(({ body }) => body)).toEqual([first.answer, second.answer, third.answer]);
    expect(await verifyTrail(database, trailKey)).toEqual({ writers: 1, rows: 3, findings: [] });
    await database.destroy();
  });
});

describe('a PostgreSQL that stops in the middle of a batch', () => {
  it('is told to whoever wrote it, who writes on, on the same chain', async () => {
    const settings = await all.empty('PostgreSQL');
    const keeper = createKeeper({ ...settings, key: trailKey.export() });
    const [first, second] = [aRow(), aRow()];
    await keeper.write({ work: [first], again: false });
    const database = openDatabase(settings);
    await database.transaction().execute(async (other) => {
      await sql`lock table trail in access exclusive mode`.execute(other);
      const waits = expect(keeper.write({ work: [second], again: false })).rejects.toThrow();
      await endWhatWaits(other);
      await waits;
    });
    await keeper.write({ work: [second], again: true });
    await keeper.close(null);
    expect(await verifyTrail(database, trailKey)).toEqual({ writers: 1, rows: 2, findings: [] });
    await database.destroy();
  });
});

/** As PostgreSQL does with all connections when it is stopped. */
async function endWhatWaits(database: Database): Promise<void> {
  for (;;) {
    const ended = await sql`
      select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database);
    if (ended.rows.length > 0) return;
  }
}

describe('a database that is away', () => {
  it('does not keep the service from starting; rows, cards and tokens go on, feedback is refused', async () => {
    const { dataDir } = await all.empty('SQLite');
    const logged: string[] = [];
    const log = createLog('info', { write: (line) => void logged.push(line) });
    const databaseUrl = 'postgres://cds:not-to-be-told@127.0.0.1:1/cds';
    const store = await aStore({ dataDir, databaseUrl }, { log });
    expect(store.state()).toBe('degraded');
    await store.keepAnswer(anAnsweredHook());
    const told = { card: 'a', client: null, outcome: 'accepted' as const, outcomeAtMs: NOON };
    await expect(
      store.keepFeedback([{ ...told, acceptedSuggestions: [], overrideReason: null }]),
    ).rejects.toMatchObject({ code: 'store-unavailable' });
    const token = { iss: 'ehr', jti: 'a', expiresAtMs: NOON };
    expect([await store.isFirstUse(token), await store.isFirstUse(token)]).toEqual([true, false]);
    expect(store.figures()).toMatchObject({ waiting: 1, lost: 0 });
    await store.close();
    expect(logged.join('')).toContain('ECONNREFUSED');
    expect(logged.join('')).not.toContain('not-to-be-told');

    // another start, with a database: what waited in the folder is written
    const settings = await all.empty('PostgreSQL', dataDir);
    await (await aStore(settings)).close();
    const database = openDatabase(settings);
    expect(await verifyTrail(database, trailKey)).toMatchObject({ rows: 1, findings: [] });
    await database.destroy();
  });
});

describe("the trail's key", () => {
  it('is made once, for its owner only, and taken from the settings when it stands there', async () => {
    const { dataDir } = await all.empty('SQLite');
    const made = readTrailKey({ dataDir, trailKey: null });
    const file = join(dataDir, 'trail.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[\da-f]{64}\n$/);
    expect(readTrailKey({ dataDir, trailKey: null }).equals(made)).toBe(true);
    expect(readTrailKey({ dataDir, trailKey: 'given' }).export().toString()).toBe('given');
  });

  it('that is empty stops the start', async () => {
    const { dataDir } = await all.empty('SQLite');
    writeFileSync(join(dataDir, 'trail.key'), '\n');
    chmodSync(join(dataDir, 'trail.key'), 0o600);
    expect(() => readTrailKey({ dataDir, trailKey: null })).toThrow('trail.key');
  });
});
