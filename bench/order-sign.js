import { resourceCount } from './full-record.js';
import { CONNECTIONS, load, median, requestFor, warmUp } from './load.js';
import { SERVICE, startServer } from './server.js';

/**
 * Signing an order with a full record in prefetch, against a bare Express route that parses the same body. The two
 * take turns in one run, each in a process of its own, so that what else the machine does falls on both.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS ?? 4);
/** Throughput rises for some twenty thousand requests: what is measured is how a service goes on that has been up. */
const WARM_UP_REQUESTS = Number(process.env.WARM_UP_REQUESTS ?? 25_000);
const LEAST_RATIO = 0.25;
const MOST_READY_MS = 2000;

const starts = [];
for (let start = 0; start < 3; start++) {
  const { readyMs, stop } = await startServer(SERVICE);
  starts.push(readyMs);
  await stop();
}

const service = await startServer(SERVICE);
const bare = await startServer(['bench/bare-express.js']);
try {
  const body = await requestFor(service.url);
  const cards = await cardsFor(service.url, body);
  print(`order-sign: ${resourceCount} resources, ${(body.length / 1000).toFixed(1)} kB, ${cards} cards`);
  await warmUpBoth(body);
  print(`node ${SERVICE.join(' ')}`);
  print(
    `after ${WARM_UP_REQUESTS} requests to each: medians of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections`,
  );
  report(await takeTurns(body));
} finally {
  await Promise.all([service.stop(), bare.stop()]);
}

async function cardsFor(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/cds-services/denosumab-order-sign`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()).cards.length;
}

async function warmUpBoth(body) {
  await warmUp(service.url, body, WARM_UP_REQUESTS);
  await warmUp(bare.url, body, WARM_UP_REQUESTS);
}

async function takeTurns(body) {
  const measured = { service: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    measured.service.push(await load(service.url, body, SECONDS));
    measured.bare.push(await load(bare.url, body, SECONDS));
  }
  return measured;
}

function report(measured) {
  const ratios = measured.service.map(({ perSecond }, round) => perSecond / measured.bare[round].perSecond);
  const ratio = median(ratios);
  const readyMs = median(starts);
  print(line('denosumab-cds', measured.service));
  print(line('bare Express', measured.bare));
  print(
    `ratio ${ratio.toFixed(3)} (rounds: ${ratios.map((one) => one.toFixed(2)).join(' ')}; target ≥ ${LEAST_RATIO})`,
  );
  print(`start to ready ${readyMs.toFixed(0)} ms (target ≤ ${MOST_READY_MS})`);
  if (ratio < LEAST_RATIO || readyMs > MOST_READY_MS) process.exitCode = 1;
}

function line(name, rounds) {
  const of = (what) => median(rounds.map((round) => round[what]));
  return `${name.padEnd(14)} ${of('perSecond').toFixed(0).padStart(6)} /s   p50 ${of('p50')} ms   p99 ${of('p99')} ms`;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
