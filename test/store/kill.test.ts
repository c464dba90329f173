import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openDatabase, type DatabaseSettings } from '../../services/store/database/open-database.js';
import { verifyTrail } from '../../services/store/trail/verify-trail.js';
import { DATABASES, databases } from '../builders/a-database.js';
import { trailKey } from '../builders/a-store.js';

const WRITER = fileURLToPath(new URL('./endless-writer.js', import.meta.url));

const all = databases();
afterAll(() => all.stop());

/** The writer is killed, with no warning, in the middle of its work: by us, or at once after an acknowledgement. */
async function acknowledgedBeforeKill(
  settings: DatabaseSettings,
  lines: number,
  by: 'us' | 'itself',
): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [WRITER, JSON.stringify(settings), by === 'itself' ? `${lines}` : ''],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (by === 'us' && said.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  // the last line may be half
  return said.split('\n').slice(0, -1);
}

describe.each(DATABASES)('killed twice while it writes to %s', (kind) => {
  it('it has lost nothing it acknowledged, and the trail holds', async () => {
    const settings = await all.empty(kind);
    const acknowledged = [
      ...(await acknowledgedBeforeKill(settings, 300, 'us')),
      ...(await acknowledgedBeforeKill(settings, 501, 'itself')),
    ];
    const database = openDatabase(settings);
    const bodies = await database.selectFrom('trail').select('body').execute();
    const kept = new Set([
      ...bodies.map(({ body }) => `answer ${(JSON.parse(body) as { hookInstance: string }).hookInstance}`),
      ...(await database.selectFrom('feedback').select('card').execute()).map(
        ({ card }) => `feedback ${card}`,
      ),
    ]);
    const { findings, writers } = await verifyTrail(database, trailKey);
    await database.destroy();
    expect(acknowledged.length).toBeGreaterThanOrEqual(800);
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
    expect({ findings, writers }).toEqual({ findings: [], writers: 2 });
  });
});
