import autocannon from 'autocannon';
import { orderSignRequest } from '../../bench/full-record.js';
import { startServer } from '../../bench/server.js';

/**
 * Minutes of steady load at 80 % of what the service can take: memory stays flat, and nothing goes wrong.
 * SOAK_SECONDS (600) is the whole of it, CDS_… settings go on to the service.
 */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 600);
/** The rate rises for some ten seconds: what is measured before is no maximum. */
const WARM_UP_SECONDS = 12;
const MEASURE_SECONDS = 8;
const SHARE = 0.8;
const CONNECTIONS = 8;
const SAMPLE_EVERY_MS = 1000;
const ROWS = 20;
/**
 * Of the last third over the middle third; the first grows by right, for caches fill and the heap finds its size.
 * Memory goes up and down with the garbage: compared are the lowest heap, what was left after a collection, and the
 * highest resident memory, which is coarser. A leak of a hundred bytes a request shows in ten minutes; in less than
 * two little does.
 */
const MOST_GROWTH = { heap: 1.1, resident: 1.25 };

const service = await startServer(['dist/services/cli.js', 'serve']);
try {
  const body = JSON.stringify(orderSignRequest(await prefetchKeys()));
  await load({ body, duration: WARM_UP_SECONDS });
  const { requests } = await load({ body, duration: MEASURE_SECONDS });
  const rate = Math.floor((requests.total / MEASURE_SECONDS) * SHARE);
  print(`${rate} requests a second for ${SECONDS} s: ${SHARE * 100} % of the most it took`);
  const began = performance.now();
  const samples = [];
  const sampling = setInterval(async () => {
    samples.push({ second: (performance.now() - began) / 1000, ...(await sample()) });
  }, SAMPLE_EVERY_MS);
  const result = await load({ body, duration: SECONDS, overallRate: rate });
  clearInterval(sampling);
  showSamples(samples);
  report(result, { samples, rate });
} finally {
  await service.stop();
}

async function prefetchKeys() {
  const { services } = await (await fetch(`${service.url}/cds-services`)).json();
  return Object.keys(services.find(({ hook }) => hook === 'order-sign').prefetch);
}

function load(options) {
  return autocannon({
    url: `${service.url}/cds-services/denosumab-order-sign`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections: CONNECTIONS,
    ...options,
  });
}

async function sample() {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const valueOf = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    residentMb: valueOf('process_resident_memory_bytes') / 1e6,
    heapMb: valueOf('nodejs_heap_size_used_bytes') / 1e6,
    lateMs: valueOf('nodejs_eventloop_lag_p99_seconds') * 1000,
  };
}

function showSamples(samples) {
  print('seconds   lowest heap MB   highest resident MB   event loop late, p99 ms');
  const rows = Math.min(ROWS, samples.length);
  for (let row = 0; row < rows; row++) {
    const part = partOf(samples, row, rows);
    const values = [part.at(-1).second, lowestHeap(part), highestResident(part)];
    const late = Math.max(...part.map(({ lateMs }) => lateMs));
    const [seconds, heap, resident] = values.map((value) => value.toFixed(0));
    print(
      `${seconds.padStart(7)}   ${heap.padStart(14)}   ${resident.padStart(19)}   ${late.toFixed(0).padStart(23)}`,
    );
  }
}

function report({ requests, latency, errors, timeouts, non2xx }, { samples, rate }) {
  const [middle, last] = [partOf(samples, 1, 3), partOf(samples, 2, 3)];
  const heap = lowestHeap(last) / lowestHeap(middle);
  const resident = highestResident(last) / highestResident(middle);
  print(`${requests.total} requests, ${(requests.total / SECONDS / rate).toFixed(2)} of the rate wanted`);
  print(`p50 ${latency.p50} ms, p99 ${latency.p99} ms, most ${latency.max} ms`);
  print(`errors ${errors}, timeouts ${timeouts}, not 2xx ${non2xx}`);
  print(`growth: heap ${heap.toFixed(3)} (at most ${MOST_GROWTH.heap})`);
  print(`        resident memory ${resident.toFixed(3)} (at most ${MOST_GROWTH.resident})`);
  const isFlat = heap <= MOST_GROWTH.heap && resident <= MOST_GROWTH.resident;
  if (errors + timeouts + non2xx > 0 || !isFlat) process.exitCode = 1;
}

function partOf(samples, part, parts) {
  const border = (index) => Math.floor((samples.length * index) / parts);
  return samples.slice(border(part), border(part + 1));
}

function lowestHeap(samples) {
  return Math.min(...samples.map(({ heapMb }) => heapMb));
}

function highestResident(samples) {
  return Math.max(...samples.map(({ residentMb }) => residentMb));
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
