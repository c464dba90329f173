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

export const ROOMS: Readonly<Record<string, Room>> = {
  facts: { pure: true, rooms: [], packages: ['zod', 'temporal-polyfill', '@lhncbc/ucum-lhc'] },
  decide: { pure: true, rooms: ['facts'], packages: ['zod', 'json-rules-engine'] },
  cards: { pure: true, rooms: ['facts', 'decide'], packages: ['zod'] },
  gather: { rooms: ['facts', 'platform'], packages: ['zod', 'fhir-kit-client'] },
  knowledge: {
    rooms: ['facts', 'decide', 'cards', 'platform'],
    packages: ['zod', 'node:fs', 'node:path', 'node:url'],
  },
  platform: {
    rooms: [],
    types: ['decide'],
    packages: ['zod', 'pino', 'prom-client', 'node:fs', 'node:path', 'node:url'],
  },
  http: {
    rooms: ['gather', 'facts', 'decide', 'cards', 'platform'],
    types: [WIRING, 'knowledge'],
    packages: ['zod', 'express', 'cors', 'helmet', 'pino-http', 'node:crypto'],
  },
  quality: {
    rooms: ['gather', 'facts', 'decide', 'platform'],
    types: ['knowledge', 'cards'],
    packages: [
      'zod',
      'preact',
      'preact-render-to-string',
      'd3-scale',
      'd3-shape',
      'node:events',
      'node:fs',
      'node:path',
      'node:stream',
    ],
  },
  'command-line': {
    rooms: ['cards', 'http', 'knowledge', 'platform', WIRING],
    packages: ['zod', 'commander', 'node:fs', 'node:path'],
  },
  [WIRING]: {
    rooms: ['facts', 'decide', 'cards', 'gather', 'knowledge', 'platform', 'http', 'command-line'],
    packages: ['zod', 'express', 'helmet', 'commander', 'node:http', 'node:net', 'node:crypto'],
  },
};
