import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

export interface Exchange {
  path: string;
  method: string;
  headers: IncomingMessage['headers'];
  /** undefined when there is none, or it is not JSON */
  body: Json | undefined;
  bytes: number;
}

export interface Reply {
  status: number;
  json?: unknown;
  headers?: Record<string, string>;
  /** never answer */
  hang?: true;
}

/** What to spoil of a service that does everything right. */
export interface Knobs {
  listed?: (service: Json) => unknown;
  discovery?: (discovery: Json) => unknown;
  card?: (card: Json) => unknown;
  answer?: (answer: Json) => unknown;
  /** has the last word on every exchange it cares for */
  reply?: (exchange: Exchange, reply: Reply) => Reply | undefined;
}

export const SERVICE = '/cds-services/reminder';

const CARD = '6f1b7f0e-2f4e-4a53-8a38-0d6f9d7d3c55';

/** Every member a card may have. */
const aCard = (): Json => ({
  uuid: CARD,
  summary: 'A flu shot is due',
  detail: 'Last one **two years** ago.',
  indicator: 'info',
  source: {
    label: 'Example clinic',
    url: 'https://clinic.example.org',
    icon: 'https://clinic.example.org/icon.png',
    topic: { system: 'https://clinic.example.org/topics', code: 'flu', display: 'Flu' },
  },
  selectionBehavior: 'at-most-one',
  suggestions: [
    {
      label: 'Order it',
      uuid: '0f0a3d0e-7a8a-4f5e-9d5f-3d7b6f6f1b21',
      isRecommended: true,
      actions: [
        {
          type: 'create',
          description: 'Order it',
          resource: { resourceType: 'ServiceRequest', status: 'draft' },
        },
        { type: 'delete', description: 'Take out the old one', resourceId: 'ServiceRequest/old' },
      ],
    },
    { label: 'Remind me later', uuid: '2cf1c0c4-9e0f-4f0c-8b39-0d2f8a1a9c10' },
  ],
  overrideReasons: [
    { system: 'https://clinic.example.org/reasons', code: 'had-it', display: 'Had it elsewhere' },
  ],
  links: [{ label: 'Leaflet', url: 'https://clinic.example.org/flu', type: 'absolute' }],
  extension: { 'org.example.clinic': { since: 2020 } },
});

const ERROR = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid' }] };

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization,content-type',
};

const isUuid = (text: unknown) => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text);

/** A small CDS service that keeps CDS Hooks 2.0.1, but for what the knobs spoil; on a free port. */
export async function aCdsService(knobs: Knobs = {}): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    void read(request).then((exchange) => {
      const right = rightReply(exchange, knobs);
      send(response, knobs.reply?.(exchange, right) ?? right);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(request: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const { url: path = '', method = '', headers } = request;
  return { path, method, headers, body: jsonIn(bytes.toString()), bytes: bytes.length };
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function rightReply({ path, method, headers, body, bytes }: Exchange, knobs: Knobs): Reply {
  const same = (one: Json): unknown => one;
  if (method === 'OPTIONS') return { status: 204 };
  if (path === '/cds-services') {
    if (method !== 'GET') return { status: 405, headers: { allow: 'GET' } };
    return { status: 200, json: (knobs.discovery ?? same)({ services: [(knobs.listed ?? same)(listed())] }) };
  }
  if (!path.startsWith(SERVICE)) return { status: 404 };
  if (method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
  if (!(headers['content-type'] ?? '').includes('json')) return { status: 415 };
  if (bytes > 10_000_000) return { status: 413 };
  if (path === `${SERVICE}/feedback`)
    return Array.isArray(body?.feedback) ? { status: 200, json: {} } : { status: 400 };
  if (body?.hook !== 'patient-view' || !isUuid(body.hookInstance) || !body.context) return { status: 400 };
  return { status: 200, json: (knobs.answer ?? same)({ cards: [(knobs.card ?? same)(aCard())] }) };
}

const listed = (): Json => ({
  hook: 'patient-view',
  id: 'reminder',
  title: 'Reminders',
  description: 'What is due',
  prefetch: {
    patient: 'Patient/{{context.patientId}}',
    shots: 'Immunization?patient={{context.patientId}}&_sort=-date&_count=50',
  },
});

function send(response: ServerResponse, { status, json, headers, hang }: Reply): void {
  if (hang) return;
  const body = json ?? (status >= 400 ? ERROR : undefined);
  response.writeHead(status, { ...CORS, 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
