import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, median, requestFor, warmUp } from './load.js';
import { SERVICE, startServer } from './server.js';

/**
 * What more rules cost: the same record judged by all rules and by the nineteen that the service began with (calcium,
 * kidneys, glucocorticoids, supplements, schedule, product, age, data). The two take turns in one run.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS ?? 4);
const WARM_UP_REQUESTS = Number(process.env.WARM_UP_REQUESTS ?? 25_000);

const CAME_LATER = [
  'antiresorptive-combination',
  'atypical-femur-fracture',
  'brand-switch',
  'breastfeeding',
  'contraception',
  'ear-canal',
  'femoral-shaft-fracture',
  'fructose-intolerance',
  'handling',
  'hepatic-impairment',
  'hypersensitivity',
  'indication',
  'invasive-dental-procedure',
  'jaw-symptoms',
  'long-term-review',
  'onj-present',
  'onj-risk-dental-exam',
  'oral-lesion',
  'patient-card',
  'pregnancy',
  'skin-infection',
  'stopped-without-plan',
  'thigh-pain',
  'traceability',
];

const all = await startServer(SERVICE);
const first = await startServer(SERVICE, { CDS_SITE_SETTINGS: siteWithout(CAME_LATER) });
try {
  const body = await requestFor(all.url);
  await warmUp(all.url, body, WARM_UP_REQUESTS);
  await warmUp(first.url, body, WARM_UP_REQUESTS);
  const measured = { all: [], first: [] };
  for (let round = 0; round < ROUNDS; round++) {
    measured.all.push(await load(all.url, body, SECONDS));
    measured.first.push(await load(first.url, body, SECONDS));
  }
  report(measured);
} finally {
  await Promise.all([all.stop(), first.stop()]);
}

function siteWithout(ids) {
  const off = { status: 'off', why: 'to measure', signedBy: 'the benchmark', signedOn: '2026-11-22' };
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'site.json');
  writeFileSync(
    file,
    JSON.stringify({ site: 'the benchmark', rules: Object.fromEntries(ids.map((id) => [id, off])) }),
  );
  return file;
}

function report({ all, first }) {
  const throughput = (rounds) => median(rounds.map(({ perSecond }) => perSecond));
  const ratio = median(all.map(({ perSecond }, round) => perSecond / first[round].perSecond));
  process.stdout.write(`all rules        ${throughput(all).toFixed(0).padStart(5)} /s\n`);
  process.stdout.write(`without the ${CAME_LATER.length} ${throughput(first).toFixed(0).padStart(8)} /s\n`);
  process.stdout.write(`ratio ${ratio.toFixed(2)}: one, were more rules for nothing\n`);
}
