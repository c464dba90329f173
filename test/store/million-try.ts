import { sql } from 'kysely';
import { mkdtempSync } from 'node:fs';
import { openDatabase } from '../../services/store/database/open-database.js';
import { migrate } from '../../services/store/database/migrations.js';
import { countAlerts } from '../../services/store/statistics/count-alerts.js';
const url = process.argv[2] ?? null;
const db = openDatabase({ dataDir: mkdtempSync('/tmp/mill-'), databaseUrl: url });
await migrate(db);
const series = url
  ? sql`generate_series(1,1000000) as s(n)`
  : sql`(with recursive s(n) as (select 1 union all select n+1 from s where n < 1000000) select n from s)`;
const day = url
  ? sql`to_char(date '2025-01-01' + (n % 365)::int, 'YYYY-MM-DD')`
  : sql`date('2025-01-01', '+' || (n % 365) || ' days')`;
await sql`insert into cards select 'card-' || n, ${day}, 'order-sign', 'ehr', '["rule-' || (n % 50) || '"]' from ${series}`.execute(
  db,
);
await sql`insert into feedback select 'f-' || n, 'card-' || n, 'ehr', ${day}, case when n % 2 = 0 then 'accepted' else 'overridden' end, n, case when n%2=0 then null else 'r' || (n%5) end, '[]' from ${series} where n % 3 > 0`.execute(
  db,
);
await sql`insert into tallies select ${day}, 'order-sign', 'ehr', 'rule-' || ((n / 365) % 50), 1, 55, 3, 1 from ${series} where n <= 18250`.execute(
  db,
);
if (url) await sql`analyze`.execute(db);
for (const [from, to] of [
  ['2025-01-01', '2025-12-31'],
  ['2025-06-01', '2025-06-30'],
  ['2025-06-01', '2025-06-01'],
]) {
  const t = performance.now();
  const s = await countAlerts(db, { from, to } as never);
  console.log(
    from,
    to,
    Math.round(performance.now() - t),
    'ms',
    JSON.stringify(s.rules[0]),
    s.rules.length,
    s.feedback,
  );
}
await db.destroy();
