import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../services/store/database/open-database.js';
import type { Store } from '../../services/store/store.js';
import { DATABASES, databases } from '../builders/a-database.js';
import { aStore, NOON } from '../builders/a-store.js';

const all = databases();
const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(() => all.stop());

describe.each(DATABASES)('sealed records on %s', (kind) => {
  async function replicas() {
    const settings = await all.empty(kind);
    let nowMs = NOON;
    const start = () => aStore(settings, { now: () => nowMs });
    const [one, other] = await Promise.all([start(), start()]);
    open.push(one, other);
    const rows = async () => {
      const database = openDatabase(settings);
      const ids = await database.selectFrom('sealed').select('id').orderBy('id').execute();
      await database.destroy();
      return ids.map(({ id }) => id);
    };
    return { one: one.sealed, other: other.sealed, rows, pass: (ms: number) => (nowMs += ms) };
  }
  const record = (id: string, forMs = 1000) => ({ id, sealed: `of ${id}`, expiresAtMs: NOON + forMs });

  it('are read by every replica until they expire, and not a moment longer', async () => {
    const { one, other, pass } = await replicas();
    await one.put(record('a'));
    pass(999);
    expect([await one.read('a'), await other.read('a'), await other.read('b')]).toEqual([
      'of a',
      'of a',
      null,
    ]);
    pass(1);
    expect([await one.read('a'), await other.take('a')]).toEqual([null, null]);
  });

  it('are taken once, whoever asks', async () => {
    const { one, other } = await replicas();
    await one.put(record('a'));
    const taken = await Promise.all([one, other, one, other].map((replica) => replica.take('a')));
    expect(taken.filter((sealed) => sealed !== null)).toEqual(['of a']);
    expect(await one.read('a')).toBeNull();
  });

  it('go when they have expired: with the next that comes', async () => {
    const { one, rows, pass } = await replicas();
    await one.put(record('a'));
    await one.put(record('b', 2000));
    pass(1000);
    await one.put(record('c', 2000));
    expect(await rows()).toEqual(['b', 'c']);
  });
});

it('while the database fails nothing is told, and nothing kept', async () => {
  const settings = { ...(await all.empty('SQLite')), databaseUrl: 'postgres://cds@127.0.0.1:1/nowhere' };
  const store = await aStore(settings, { patienceMs: 100 });
  open.push(store);
  const unavailable = { code: 'store-unavailable' };
  await expect(store.sealed.put({ id: 'a', sealed: 'x', expiresAtMs: NOON + 1 })).rejects.toMatchObject(
    unavailable,
  );
  await expect(store.sealed.read('a')).rejects.toMatchObject(unavailable);
  await expect(store.sealed.take('a')).rejects.toMatchObject(unavailable);
});
