import { readConfig } from '../../services/config.js';
import { serve } from '../../services/main.js';
import { createParts, type Parts } from '../../services/parts.js';
import { createLog } from '../../services/platform/log.js';
import type { Card } from '../../services/cards/card.js';
import type { AnyRequest } from './a-hook-request.js';
import { RememberingStore } from './remembering-store.js';

export interface Answer {
  status: number;
  headers: Headers;
  body: {
    cards?: Card[];
    services?: Record<string, unknown>[];
    resourceType?: string;
    issue?: {
      severity: string;
      code: string;
      details: { coding: { code: string }[] };
      expression?: string[];
    }[];
  };
  text: string;
}

export interface Service {
  url: string;
  parts: Parts;
  /** every line logged so far */
  logged(): string;
  get(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** at the service for the request's own hook */
  ask(request: Partial<AnyRequest> & { hook: string }): Promise<Answer>;
  sign(request: unknown, headers?: Record<string, string>): Promise<Answer>;
  view(request: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** The real app with the real rules, on a free port, keeping in memory; parts may be exchanged, settings of the environment given. */
export async function aService(
  other: Partial<Parts> = {},
  environment: Record<string, string> = {},
): Promise<Service> {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const config = readConfig({ PORT: '0', ...environment });
  const parts = await createParts(process.cwd(), config, {
    log,
    store: new RememberingStore(),
    // the tests' own work makes the loop late
    loopDelayMs: () => 0,
    ...other,
  });
  const { port, stop } = await serve(parts);
  const url = `http://127.0.0.1:${port}`;
  const get: Service['get'] = async (path, init) => read(await fetch(url + path, init));
  const post: Service['post'] = (path, body, headers = {}) =>
    get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    parts,
    get,
    post,
    stop,
    logged: () => lines.join(''),
    ask: (request) => post(`/cds-services/denosumab-${request.hook}`, request),
    sign: (request, headers) => post('/cds-services/denosumab-order-sign', request, headers),
    view: (request) => post('/cds-services/denosumab-patient-view', request),
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body = (isJson ? JSON.parse(text) : {}) as Answer['body'];
  return { status: response.status, headers: response.headers, body, text };
}
