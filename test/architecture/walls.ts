/** A room: a folder of services/. What it may import, and nothing else. */
export interface Room {
  rooms: readonly string[];
  packages: readonly string[];
  /** other rooms of which it may know the types */
  types?: readonly string[];
  /** no clock, no chance, no environment, nothing of Node: the same input gives the same answer */
  pure?: true;
}

/** The wiring: the files that stand in services/ itself. They may import every room. */
export const WIRING = 'wiring';

/** Pages without a browser: markup and drawings. */
const PAGES = ['preact', 'preact-render-to-string', 'd3-scale', 'd3-shape'];

/** What reading and writing long files takes. */
const FILES = ['fs', 'path', 'crypto', 'zlib', 'events', 'stream', 'timers', 'util'].map(
  (name) => `node:${name}`,
);

export const ROOMS: Readonly<Record<string, Room>> = {
  facts: { pure: true, rooms: [], packages: ['zod', 'temporal-polyfill', '@lhncbc/ucum-lhc'] },
  decide: { pure: true, rooms: ['facts'], packages: ['zod', 'json-rules-engine'] },
  cards: { pure: true, rooms: ['facts', 'decide'], packages: ['zod'] },
  gather: { rooms: ['facts', 'platform'], packages: ['zod', 'fhir-kit-client'] },
  knowledge: {
    rooms: ['facts', 'decide', 'cards', 'platform'],
    packages: ['zod', 'node:fs', 'node:path', 'node:url'],
  },
  store: {
    rooms: ['facts', 'decide', 'platform'],
    packages: [
      'zod',
      'kysely',
      'libsql',
      'pg',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:worker_threads',
    ],
  },
  platform: {
    rooms: [],
    types: ['decide', 'facts'],
    packages: [
      ...['zod', 'pino', 'prom-client', 'node:fs', 'node:path', 'node:url', 'node:module', 'node:perf_hooks'],
      ...['node:http', 'node:https', 'node:dns', 'node:net', 'node:stream', 'node:zlib'],
      ...['@opentelemetry/api', '@opentelemetry/sdk-node'],
      ...['@opentelemetry/instrumentation-http', '@opentelemetry/instrumentation-express'],
    ],
  },
  http: {
    // the language of a page, and whether a form is ours
    rooms: ['gather', 'facts', 'decide', 'cards', 'platform', 'pages'],
    // its doors to the audits know what these are, not how they are made
    types: [WIRING, 'knowledge', 'store', 'quality'],
    packages: [
      ...['zod', 'express', 'cors', 'express-rate-limit', 'helmet', 'jose', 'cookie'],
      ...['node:crypto', 'node:fs', 'node:http', 'node:net'],
    ],
  },
  // the second door: it hangs in the same frame as http (bodies, languages, refusals, lists of trust); the demo's
  // example patients can be opened as orders
  pharmacy: {
    rooms: ['http', 'gather', 'facts', 'decide', 'cards', 'pages', 'demo', 'store', 'platform'],
    types: [WIRING, 'knowledge'],
    packages: ['zod', 'express', 'cookie', 'jose', 'oauth4webapi', 'node:crypto', ...PAGES],
  },
  // describes both doors by the schemas that they read with
  openapi: {
    rooms: ['http', 'pharmacy', 'cards', 'decide', 'store'],
    types: [WIRING],
    packages: ['zod', 'express'],
  },
  quality: {
    // cards: a replay counts what a prescriber would have been shown
    rooms: ['facts', 'decide', 'cards', 'gather', 'knowledge', 'platform', 'pages'],
    // what its page of alerts shows
    types: ['store'],
    packages: ['zod', 'piscina', 'cli-progress', ...PAGES, ...FILES],
  },
  pages: {
    rooms: ['cards', 'http', 'platform'],
    packages: ['zod', 'express', 'cookie', 'node:fs', 'node:http', 'node:path', ...PAGES],
  },
  // an EHR in small: it asks the service as any EHR does, and keeps nothing of what must not count
  demo: {
    rooms: ['facts', 'cards', 'http', 'pages', 'platform', 'store'],
    types: [WIRING],
    packages: ['zod', 'express', 'preact', 'node:crypto', 'node:fs', 'node:path'],
  },
  // a strict client of any service: it must know nothing of ours
  conformance: { rooms: [], packages: ['zod'] },
  'command-line': {
    rooms: [
      'facts',
      'cards',
      'conformance',
      'demo',
      'http',
      'knowledge',
      'platform',
      'quality',
      'store',
      WIRING,
    ],
    packages: [
      'zod',
      'commander',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:stream',
      'node:stream/promises',
    ],
  },
  [WIRING]: {
    rooms: [
      'facts',
      'decide',
      'cards',
      'gather',
      'knowledge',
      'platform',
      'store',
      'http',
      'pages',
      'demo',
      'pharmacy',
      'openapi',
      'quality',
      'command-line',
    ],
    packages: ['zod', 'express', 'commander', 'node:http', 'node:net', 'node:crypto'],
  },
};
