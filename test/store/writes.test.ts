import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../services/platform/log.js';
import { openSpool } from '../../services/store/spool.js';
import { StoreFailure } from '../../services/store/thread/start-thread.js';
import { trailRow } from '../../services/store/trail/trail-row.js';
import type { Batch } from '../../services/store/write/write-batch.js';
import { createWrites, type Writes } from '../../services/store/writes.js';
import { trailKey } from '../builders/a-store.js';
import { anAnsweredHook } from '../builders/an-answered-hook.js';

let folder: string;
const open: Writes[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'denosumab-cds-'));
});
afterEach(async () => {
  for (const writes of open.splice(0)) await writes.close();
  rmSync(folder, { recursive: true });
});

const aRow = (tookMs: number) => trailRow(anAnsweredHook({ tookMs }), trailKey, 'UTC');
const told = (row: string) => (JSON.parse(row) as { tookMs: number }).tookMs;

/** Writes to a database that fails when it is told to. */
function aDatabase({ most, patienceMs = 10_000 }: { most?: number; patienceMs?: number } = {}) {
  const state: { is: 'well' | 'failing' | 'silent' } = { is: 'well' };
  const batches: Batch[] = [];
  const logged: string[] = [];
  const writes = createWrites({
    send: (batch) => {
      if (state.is === 'silent') return new Promise(() => undefined);
      if (state.is === 'failing') return Promise.reject(new StoreFailure('SQLITE_FULL'));
      batches.push(batch);
      return Promise.resolve(batch.work.map(() => true));
    },
    spool: openSpool(folder, most),
    log: createLog('info', { write: (line) => void logged.push(line) }),
    retryMs: 1_000_000,
    patienceMs,
  });
  open.push(writes);
  const rows = () =>
    batches.flatMap(({ work }) => work.map((one) => ('answer' in one ? told(one.answer) : null)));
  return { state, batches, logged, writes, rows };
}

const inSpoolFiles = () =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(told),
  );

describe('while the database answers', () => {
  it('rows of the same moment go in one batch, and the next ones while it is on its way in another', async () => {
    const { writes, batches } = aDatabase();
    await Promise.all([1, 2, 3].map((number) => writes.keepRow(aRow(number))));
    await writes.keepRow(aRow(4));
    expect(batches.map(({ work, again }) => [work.length, again])).toEqual([
      [3, false],
      [1, false],
    ]);
  });

  it('no row waits in a file', async () => {
    const { writes } = aDatabase();
    await writes.keepRow(aRow(1));
    expect(readdirSync(folder)).toEqual([]);
    expect(writes.degraded()).toBe(false);
  });
});

describe('while the database fails', () => {
  it('rows wait, in memory and in a file, and are written in their order when it is back', async () => {
    const { state, writes, rows, logged } = aDatabase();
    state.is = 'failing';
    await Promise.all([1, 2].map((number) => writes.keepRow(aRow(number))));
    await writes.keepRow(aRow(3));
    expect(writes.degraded()).toBe(true);
    expect(writes.figures()).toEqual({ waiting: 3, lost: 0, failures: 1 });
    expect(inSpoolFiles()).toEqual([1, 2, 3]);

    state.is = 'well';
    await writes.recover();
    await writes.keepRow(aRow(4));
    expect(rows()).toEqual([1, 2, 3, 4]);
    expect(writes.degraded()).toBe(false);
    expect(writes.figures().waiting).toBe(0);
    await writes.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'the store fails: rows wait in the spool',
      'the store is back: all rows that waited are written',
    ]);
    expect(logged.join('')).not.toContain('example-patient');
  });

  it('what waited may have been written: it is sent with care', async () => {
    const { state, writes, batches } = aDatabase();
    state.is = 'failing';
    await writes.keepRow(aRow(1));
    state.is = 'well';
    await writes.recover();
    expect(batches.map(({ again }) => again)).toEqual([true]);
  });

  it('feedback and tokens are refused, so that their senders know', async () => {
    const { state, writes } = aDatabase();
    state.is = 'failing';
    const token = { token: { digest: 'a', expires_at: 1 } };
    await expect(writes.write(token)).rejects.toThrow('SQLITE_FULL');
    await expect(writes.write(token)).rejects.toThrow('degraded');
  });

  it('a database that says nothing is waited for no longer than there is patience', async () => {
    const { state, writes } = aDatabase({ patienceMs: 1 });
    state.is = 'silent';
    await writes.keepRow(aRow(1));
    expect(writes.degraded()).toBe(true);
    expect(inSpoolFiles()).toEqual([1]);
  });

  it('what the spool has no room for is lost, counted and logged', async () => {
    const room = aRow(1).length * 2;
    const { state, writes, rows, logged } = aDatabase({ most: room });
    state.is = 'failing';
    for (const number of [1, 2, 3, 4]) await writes.keepRow(aRow(number));
    expect(writes.figures()).toEqual({ waiting: 2, lost: 2, failures: 1 });
    expect(logged.filter((line) => line.includes('the spool is full'))).toHaveLength(1);
    state.is = 'well';
    await writes.recover();
    await writes.keepRow(aRow(5));
    expect(rows()).toEqual([1, 2, 5]);
  });

  it('a file that can not be written either loses no row of a process that lives', async () => {
    const { state, writes, rows } = aDatabase();
    state.is = 'failing';
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    await writes.keepRow(aRow(1));
    rmSync(folder);
    state.is = 'well';
    await writes.recover();
    expect(rows()).toEqual([1]);
    await writes.close();
    writeFileSync(folder, '');
  });
});

describe('after a kill while the database failed', () => {
  it('what waited in the file is written first, half a line left out', async () => {
    writeFileSync(join(folder, 'spool-0a.ndjson'), `${aRow(1)}\n${aRow(2)}\n${aRow(3).slice(0, 40)}`);
    writeFileSync(join(folder, 'something-else.ndjson'), aRow(9));
    const { writes, rows } = aDatabase();
    await writes.recover();
    await writes.keepRow(aRow(4));
    expect(rows()).toEqual([1, 2, 4]);
    await writes.close();
    expect(readdirSync(folder)).toEqual(['something-else.ndjson']);
  });
});
