import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { openDatabase, type DatabaseSettings } from '../../services/store/database/open-database.js';
import { databases } from '../builders/a-database.js';
import { aStore, NOON, TRAIL_KEY } from '../builders/a-store.js';
import { anAnsweredHook } from '../builders/an-answered-hook.js';

jest.setTimeout(120_000);

const all = databases();
afterAll(() => all.stop());

function trail(settings: DatabaseSettings, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', './test/run-typescript.js', 'services/cli.ts', 'trail', ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, DATA_DIR: settings.dataDir, TRAIL_KEY } },
  );
  return { status, stdout, stderr };
}

describe('denosumab-cds trail', () => {
  it('verifies and exports what the service keeps, while it runs', async () => {
    const settings = await all.empty('SQLite');
    const store = await aStore(settings);
    for (const day of [0, 1, 2])
      await store.keepAnswer(anAnsweredHook({ answeredAtMs: NOON + day * 86_400_000 }));
    expect(trail(settings, 'verify')).toEqual({
      status: 0,
      stdout: 'the trail holds: 3 rows of 1 writers\n',
      stderr: '',
    });
    const { status, stdout } = trail(settings, 'export', '--from', '2026-03-02', '--to', '2026-03-02');
    const events = stdout.split('\n').filter((line) => line !== '');
    expect(status).toBe(0);
    expect(events.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ resourceType: 'AuditEvent', recorded: '2026-03-02T12:00:00.000Z' }),
    ]);
    await store.close();

    const database = openDatabase(settings);
    await sql`delete from trail where seq = 2`.execute(database);
    await database.destroy();
    expect(trail(settings, 'verify')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'writer 1, row 2: missing: taken out\n',
    });
  });

  it('ends with 1 where nothing is kept, and when a day is none', async () => {
    const settings = await all.empty('SQLite');
    expect(trail(settings, 'verify')).toMatchObject({ status: 1, stdout: '' });
    expect(trail(settings, 'verify').stderr).toContain('nothing is kept yet');
    expect(trail(settings, 'export', '--from', '2026-02-30')).toMatchObject({ status: 1, stdout: '' });
  });
});
