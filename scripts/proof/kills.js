import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderSignRequest } from '../../bench/full-record.js';
import { startServer } from '../../bench/server.js';
import { startPostgres } from '../postgres/start-postgres.js';

/**
 * The running service is killed, with no warning, in the middle of its load: no answered hook and no acknowledged
 * feedback may be missing, and the trail must verify. KILLS (10) on each database.
 */
const KILLS = Number(process.env.KILLS ?? 10);
const CLIENTS = 8;
const LEAST_MS = 800;
const MOST_MS = 2500;

const SERVICE = 'dist/services/cli.js';

await prove('SQLite', {});
await withPostgres((url) =>
  prove('PostgreSQL', { DATABASE_URL: url, TRAIL_KEY: 'a key for this proof, of 32 signs' }),
);

async function prove(name, settings) {
  const dataDir = mkdtempSync(join(tmpdir(), 'denosumab-cds-kills-'));
  const env = { DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...settings };
  const told = { hooks: [], cards: [] };
  for (let kill = 0; kill < KILLS; kill++) {
    const service = await startServer([SERVICE, 'serve'], env);
    const load = Promise.all(Array.from({ length: CLIENTS }, () => loadUntilItEnds(service.url, told)));
    await new Promise((resolve) => setTimeout(resolve, LEAST_MS + Math.random() * (MOST_MS - LEAST_MS)));
    await service.kill();
    await load;
  }
  const total = await feedbackKept(env);
  const kept = new Set(
    auditEvents(env)
      .map((event) => event.entity?.map(({ what }) => what?.identifier?.value))
      .flat(),
  );
  const missing = told.hooks.filter((id) => !kept.has(id)).length;
  const verified = cli(env, 'trail', 'verify');
  process.stdout.write(
    `${name}: ${KILLS} kills; ${told.hooks.length} hooks answered, ${missing} missing; ` +
      `${told.cards.length} feedbacks acknowledged, ${total} kept; trail verify: exit ${verified.status}\n`,
  );
  if (missing > 0 || total < told.cards.length || verified.status !== 0) process.exitCode = 1;
  rmSync(dataDir, { recursive: true, force: true });
}

/** One EHR: signs orders and tells what became of the card, until nobody answers any more. */
async function loadUntilItEnds(url, told) {
  const keys = await prefetchKeys(url);
  try {
    for (;;) {
      const hookInstance = randomUUID();
      const { cards } = await post(`${url}/cds-services/denosumab-order-sign`, {
        ...orderSignRequest(keys),
        hookInstance,
      });
      told.hooks.push(hookInstance);
      const [{ uuid }] = cards;
      const outcome = { card: uuid, outcome: 'overridden', outcomeTimestamp: new Date().toISOString() };
      await post(`${url}/cds-services/denosumab-order-sign/feedback`, { feedback: [outcome] });
      told.cards.push(uuid);
    }
  } catch (error) {
    if (error instanceof TypeError || error.name === 'AbortError') return;
    throw error;
  }
}

async function prefetchKeys(url) {
  const { services } = await (await fetch(`${url}/cds-services`)).json();
  return Object.keys(services.find(({ hook }) => hook === 'order-sign').prefetch);
}

async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const text = await response.text();
  return text === '' ? {} : JSON.parse(text);
}

async function feedbackKept(env) {
  const service = await startServer([SERVICE, 'serve'], env);
  const statistics = await (await fetch(`${service.url}/api/quality/alerts`)).json();
  await service.stop();
  return statistics.feedback.total;
}

function auditEvents(env) {
  return cli(env, 'trail', 'export')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function cli(env, ...args) {
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 30 };
  return spawnSync(process.execPath, [SERVICE, ...args], options);
}

async function withPostgres(use) {
  const postgres = await startPostgres();
  try {
    await use(postgres.url);
  } finally {
    await postgres.remove();
  }
}
