import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase, type DatabaseSettings } from '../../services/store/database/open-database.js';
import { databases } from '../builders/a-database.js';
import { aStore, NOON, TRAIL_KEY } from '../builders/a-store.js';
import { anAnsweredHook } from '../builders/an-answered-hook.js';
import { runProgram } from '../builders/the-program.js';

const all = databases();
afterAll(() => all.stop());

function trail({ dataDir }: DatabaseSettings, ...args: string[]) {
  return runProgram(['trail', ...args], { DATA_DIR: dataDir, TRAIL_KEY });
}

describe('denosumab-cds trail', () => {
  it('verifies and exports what the service keeps, while it runs', async () => {
    const settings = await all.empty('SQLite');
    const store = await aStore(settings);
    for (const day of [0, 1, 2])
      await store.keepAnswer(anAnsweredHook({ answeredAtMs: NOON + day * 86_400_000 }));
    expect(await trail(settings, 'verify')).toEqual({
      code: 0,
      out: 'the trail holds: 3 rows of 1 writers\n',
      err: '',
    });
    const { code, out } = await trail(settings, 'export', '--from', '2026-03-02', '--to', '2026-03-02');
    const events = out.split('\n').filter((line) => line !== '');
    expect(code).toBe(0);
    expect(events.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ resourceType: 'AuditEvent', recorded: '2026-03-02T12:00:00.000Z' }),
    ]);
    await store.close();

    const database = openDatabase(settings);
    await sql`delete from trail where seq = 2`.execute(database);
    await database.destroy();
    expect(await trail(settings, 'verify')).toEqual({
      code: 1,
      out: '',
      err: 'writer 1, row 2: missing: taken out\n',
    });
  });

  it('ends with 1 where nothing is kept, and when a day is none', async () => {
    const settings = await all.empty('SQLite');
    expect(await trail(settings, 'verify')).toMatchObject({ code: 1, out: '' });
    expect((await trail(settings, 'verify')).err).toContain('nothing is kept yet');
    expect(await trail(settings, 'export', '--from', '2026-02-30')).toMatchObject({ code: 1, out: '' });
  });
});
