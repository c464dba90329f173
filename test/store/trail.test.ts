import { afterAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../services/store/database/open-database.js';
import { exportTrail } from '../../services/store/trail/export-trail.js';
import { migrate } from '../../services/store/database/migrations.js';
import { trailRow } from '../../services/store/trail/trail-row.js';
import { beginChain } from '../../services/store/write/chain-end.js';
import { writeBatch } from '../../services/store/write/write-batch.js';
import { rowHash } from '../../services/store/trail/chain.js';
import { verifyTrail } from '../../services/store/trail/verify-trail.js';
import { createLog } from '../../services/platform/log.js';
import { cutOld } from '../../services/store/retention/cut-old.js';
import { keepTidy } from '../../services/store/retention/keep-tidy.js';
import type { Day } from '../../services/facts/calendar.js';
import { DATABASES, databases } from '../builders/a-database.js';
import { aStore, NOON, trailKey } from '../builders/a-store.js';
import { anAnsweredHook } from '../builders/an-answered-hook.js';
import { faultsIn } from '../builders/valid-fhir.js';
import { createSecretKey } from 'node:crypto';

const all = databases();
afterAll(() => all.stop());

const DAY = 86_400_000;

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describe.each(DATABASES)('the trail on %s', (kind) => {
  /** Two writers, one after the other, of five rows each. */
  async function aTrail(): Promise<Database> {
    const database = openDatabase(await all.empty(kind));
    await migrate(database);
    for (const writer of [1, 2]) {
      const link = await beginChain(database, NOON, trailKey);
      const work = [1, 2, 3, 4, 5].map((tookMs) => ({
        answer: trailRow(
          anAnsweredHook({ answeredAtMs: NOON + writer * DAY, tookMs }),
          trailKey,
          'Europe/Amsterdam',
        ),
      }));
      await writeBatch(database, { work, again: false }, { link, key: trailKey });
    }
    return database;
  }

  async function findings(damage: (database: Database) => Promise<unknown>): Promise<string[]> {
    const database = await aTrail();
    await damage(database);
    const found = (await verifyTrail(database, trailKey)).findings;
    await database.destroy();
    return found.map(({ writer, seq, what }) => `${writer}/${seq ?? '-'} ${what}`);
  }

  const at = (writer: number, seq: number) => sql`writer = ${writer} and seq = ${seq}`;
  const run = (statement: ReturnType<typeof sql>, database: Database) => statement.execute(database);

  it('that nobody touched holds', async () => {
    const database = await aTrail();
    expect(await verifyTrail(database, trailKey)).toEqual({ writers: 2, rows: 10, findings: [] });
    const otherKey = createSecretKey('another key', 'utf8');
    expect((await verifyTrail(database, otherKey)).findings.map(({ what }) => what)).toEqual([
      'unsealed',
      'unsealed',
    ]);
    await database.destroy();
  });

  it('keeps who, what and when, but nobody by name', async () => {
    const settings = await all.empty(kind);
    const store = await aStore(settings);
    const asked = { patientId: 'patient-7', encounterId: 'stay-7' };
    await store.keepAnswer(anAnsweredHook({ ...asked, dataGaps: ['calciumResults: timeout'] }));
    await store.keepAnswer(anAnsweredHook(asked));
    await store.keepAnswer(anAnsweredHook({ patientId: 'patient-8' }));
    await store.close();
    const database = openDatabase(settings);
    const rows = await database.selectFrom('trail').select('body').orderBy('seq').execute();
    await database.destroy();
    const [first, second, third] = rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(first).toMatchObject({
      at: NOON,
      day: '2026-03-01',
      client: 'https://ehr.example.org',
      hook: 'order-sign',
      dataGaps: ['calciumResults: timeout'],
      outcomes: [
        { rule: 'calcium-before-dose', version: '1.0.0', outcome: 'fires', indicator: 'warning' },
        { rule: 'overdue', outcome: 'silent' },
      ],
    });
    expect(second?.patient).toBe(first?.patient);
    expect(third?.patient).not.toBe(first?.patient);
    const text = rows.map(({ body }) => body).join('');
    for (const name of ['patient-7', 'patient-8', 'stay-7', 'MedicationRequest/1'])
      expect(text).not.toContain(name);
  });

  it.each([
    [
      'a changed row',
      (database: Database) =>
        run(
          sql`update trail set body = replace(body, '"tookMs":3', '"tookMs":4') where ${at(1, 3)}`,
          database,
        ),
      ['1/3 changed'],
    ],
    [
      'a row under another day',
      (database: Database) => run(sql`update trail set day = '2020-01-01' where ${at(1, 3)}`, database),
      ['1/3 changed'],
    ],
    [
      'a row changed with its hash',
      async (database: Database) => {
        const row = await database
          .selectFrom('trail')
          .selectAll()
          .where('writer', '=', 2)
          .where('seq', '=', 2)
          .executeTakeFirstOrThrow();
        const body = row.body.replace('"tookMs":2', '"tookMs":9');
        const hash = rowHash(row.previous, body);
        await run(sql`update trail set body = ${body}, hash = ${hash} where ${at(2, 2)}`, database);
      },
      ['2/3 broken'],
    ],
    [
      'a row taken out',
      (database: Database) => run(sql`delete from trail where ${at(1, 2)}`, database),
      ['1/2 missing'],
    ],
    [
      'a row taken out and the rest renumbered',
      async (database: Database) => {
        await run(sql`delete from trail where ${at(1, 4)}`, database);
        await run(sql`update trail set seq = 4 where ${at(1, 5)}`, database);
      },
      ['1/4 broken', '1/5 missing'],
    ],
    [
      'a row taken out, the rest renumbered and tied to the row before it',
      async (database: Database) => {
        await run(sql`delete from trail where ${at(1, 4)}`, database);
        await run(
          sql`update trail set seq = 4, previous = (select hash from trail where ${at(1, 3)}) where ${at(1, 5)}`,
          database,
        );
      },
      ['1/4 changed', '1/5 missing'],
    ],
    [
      'the first row taken out',
      (database: Database) => run(sql`delete from trail where ${at(2, 1)}`, database),
      ['2/1 missing'],
    ],
    [
      'the last rows taken out',
      (database: Database) => run(sql`delete from trail where writer = 1 and seq >= 4`, database),
      ['1/4 missing'],
    ],
    [
      'two rows exchanged',
      async (database: Database) => {
        await run(sql`update trail set seq = 99 where ${at(1, 2)}`, database);
        await run(sql`update trail set seq = 2 where ${at(1, 3)}`, database);
        await run(sql`update trail set seq = 3 where ${at(1, 99)}`, database);
      },
      ['1/2 reordered', '1/3 reordered', '1/4 reordered'],
    ],
    [
      'a writer taken out',
      async (database: Database) => {
        await run(sql`delete from trail where writer = 1`, database);
        await run(sql`delete from writers where writer = 1`, database);
      },
      ['1/- missing'],
    ],
    [
      'the last rows taken out, and the end set back without the key',
      async (database: Database) => {
        await run(sql`delete from trail where writer = 1 and seq >= 4`, database);
        await run(
          sql`update writers set seq = 3, hash = (select hash from trail where ${at(1, 3)}) where writer = 1`,
          database,
        );
      },
      ['1/3 unsealed'],
    ],
    [
      'a checkpoint that no retention made',
      async (database: Database) => {
        await run(
          sql`insert into checkpoints (writer, seq, hash, seal) select writer, seq, hash, 'seal' from trail where ${at(1, 2)}`,
          database,
        );
        await run(sql`delete from trail where writer = 1 and seq <= 2`, database);
      },
      ['1/2 unsealed'],
    ],
  ])('names %s', async (_what, damage, expected) => {
    expect(await findings(damage)).toEqual(expected);
  });

  it('is exported as AuditEvents of FHIR R4, by day', async () => {
    const database = await aTrail();
    const day = '2026-03-02' as Day;
    const counts = [
      { from: null, to: null },
      { from: day, to: day },
      { from: '2026-03-03' as Day, to: null },
      { from: null, to: '2026-03-01' as Day },
    ].map(async (period) => (await collect(exportTrail(database, period))).length);
    expect(await Promise.all(counts)).toEqual([10, 5, 5, 0]);
    const [event] = await collect(exportTrail(database, { from: day, to: day }));
    await database.destroy();
    expect(event).toMatchObject({ resourceType: 'AuditEvent', recorded: '2026-03-02T12:00:00.000Z' });
    expect(faultsIn(event ?? {})).toEqual([]);
  });

  it('that retention cut begins at a checkpoint, and holds', async () => {
    const settings = await all.empty(kind);
    const days = [1, 2, 3].map((number) => NOON + number * DAY);
    const writing = await aStore(settings);
    for (const answeredAtMs of days)
      await Promise.all(
        Array.from({ length: 700 }, () => writing.keepAnswer(anAnsweredHook({ answeredAtMs }))),
      );
    // it comes late, behind younger rows: only the oldest end is cut
    await writing.keepAnswer(anAnsweredHook({ answeredAtMs: NOON + DAY }));
    // on 5 March two days are kept before today: 3 and 4 March stay, 2 March goes
    const now = () => NOON + 4 * DAY;
    const replicas = [openDatabase(settings), openDatabase(settings)];
    const tidy = (replica: Database) =>
      keepTidy({
        cut: (what) => cutOld(replica, what, trailKey),
        retentionDays: 2,
        timeZone: 'Europe/Amsterdam',
        now,
        log: createLog('silent'),
      });
    const tidies = replicas.map(tidy);
    await Promise.all([
      writing.keepAnswer(anAnsweredHook({ answeredAtMs: now() })),
      ...tidies.map((one) => one.tidy()),
    ]);
    // an hour later there is nothing more to cut
    for (const one of tidies) await one.tidy();
    for (const one of tidies) one.stop();
    const statistics = await writing.alertStatistics({ from: '2026-03-01' as Day, to: '2026-03-31' as Day });
    for (const open of [writing, ...replicas.map((replica) => ({ close: () => replica.destroy() }))])
      await open.close();
    const database = openDatabase(settings);
    expect(await verifyTrail(database, trailKey)).toEqual({ writers: 1, rows: 1402, findings: [] });
    const cards = await sql`select uuid from cards`.execute(database);
    await database.destroy();
    expect(cards.rows).toHaveLength(1401);
    expect(statistics.rules[0]).toMatchObject({ shown: 1401 });
  });
});
