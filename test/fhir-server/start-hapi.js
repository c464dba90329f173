import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import compile from '../compiled/compile.js';

const HERE = new URL('hapi-fhir/', import.meta.url).pathname;

/** jest's global setup: HAPI FHIR for all test files, at the address in HAPI_FHIR_URL; without Java or Maven there is none. */
export default async function startHapi() {
  compile();
  const missing = ['java', 'mvn'].filter((program) => !runs(program));
  if (missing.length > 0) {
    say(`skipped: ${missing.join(' and ')} not installed, and HAPI FHIR needs both`);
    return;
  }
  const port = await freePort();
  say('fetching HAPI FHIR from Maven Central, then starting it …');
  const server = spawn('java', ['-cp', classpath(), join(HERE, 'FhirServer.java'), String(port)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  globalThis.hapi = server;
  await ready(server);
  process.env.HAPI_FHIR_URL = `http://127.0.0.1:${port}/fhir`;
  say(`HAPI FHIR is ready at ${process.env.HAPI_FHIR_URL}`);
}

function runs(program) {
  try {
    execFileSync(program, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function classpath() {
  const file = join(mkdtempSync(join(tmpdir(), 'hapi-fhir-')), 'classpath');
  const options = ['-q', '-B', '-f', join(HERE, 'pom.xml'), `-Dmdep.outputFile=${file}`];
  execFileSync('mvn', [...options, 'dependency:build-classpath'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(file, 'utf8').trim();
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

async function ready(server) {
  const gone = once(server, 'exit').then(([code]) =>
    Promise.reject(new Error(`HAPI FHIR ended with ${code}`)),
  );
  const lines = createInterface(server.stdout);
  const said = new Promise((resolve) => {
    lines.on('line', (line) => line === 'ready' && resolve());
  });
  await Promise.race([said, gone]);
  gone.catch(() => undefined);
}

function say(text) {
  process.stderr.write(`test:fhir-server: ${text}\n`);
}
