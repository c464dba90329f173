import { readFileSync } from 'node:fs';
import { startServer } from '../../bench/server.js';
import { FAULTS, startFaultyServer, startForeignServer } from '../faulty/faulty-fhir-server.js';

/**
 * The running service against FHIR servers that go wrong: each answer within the deadline and 300 ms, and on it what
 * could not be seen. Only the patient is in prefetch; all else must be read.
 */
const DEADLINE_MS = Number(process.env.CDS_DEADLINE_MS ?? 1500);
const MARGIN_MS = 300;

const example = new URL('../../fhir-resources/examples/low-calcium.request.json', import.meta.url);
const { prefetch, ...request } = JSON.parse(readFileSync(example, 'utf8'));

const service = await startServer(['dist/services/cli.js', 'serve']);
const foreign = await startForeignServer();
try {
  // the first request of a process also loads what it needs
  await sign(null);
  print(`answers are due within ${DEADLINE_MS} + ${MARGIN_MS} ms\n`);
  for (const fault of Object.keys(FAULTS)) await prove(fault);
  print(`\nasked of the server that a foreign next link names: ${foreign.asked()}`);
  if (foreign.asked() > 0) process.exitCode = 1;
} finally {
  foreign.stop();
  await service.stop();
}

async function prove(fault) {
  const ehr = await startFaultyServer(fault, { foreign: foreign.origin });
  const { status, cards, ms } = await sign(ehr.base);
  ehr.stop();
  const saying = cards.find(({ extension }) =>
    extension?.['org.denosumab-cds'].rules.some(({ id }) => id === 'data-unavailable'),
  );
  const holds = status === 200 && saying?.indicator === 'warning' && ms <= DEADLINE_MS + MARGIN_MS;
  print(`${holds ? 'ok    ' : 'FAILED'} ${fault.padEnd(28)} ${ms.toFixed(0).padStart(5)} ms   ${status}`);
  print(`         ${saying?.indicator ?? 'nothing'}: ${saying?.summary ?? 'said of what is missing'}`);
  for (const line of saying?.detail
    .split('\n')
    .filter((one) => one.trim() !== '')
    .slice(0, 1) ?? [])
    print(`         ${line}`);
  if (!holds) process.exitCode = 1;
}

async function sign(fhirServer) {
  const body = JSON.stringify({ ...request, fhirServer, prefetch: { patient: prefetch.patient } });
  const began = performance.now();
  const response = await fetch(`${service.url}/cds-services/denosumab-order-sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { cards = [] } = await response.json();
  return { status: response.status, cards, ms: performance.now() - began };
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
