import { describe, expect, it } from '@jest/globals';
import { createAsk } from '../../services/conformance/ask.js';
import { POINT_IDS, type PointId } from '../../services/conformance/points.js';
import { reportAsText } from '../../services/conformance/report-as-text.js';
import type { Finding } from '../../services/conformance/report.js';
import { runConformance } from '../../services/conformance/run-conformance.js';
import { aCdsService, type Exchange, type Knobs, SERVICE } from '../builders/a-cds-service.js';

// a busy machine is no fault of the service
async function findingsOn(knobs: Knobs, timeoutMs = 30_000): Promise<readonly Finding[]> {
  const service = await aCdsService(knobs);
  try {
    const ask = createAsk({ baseUrl: service.url, timeoutMs, token: null });
    return (await runConformance(ask)).findings;
  } finally {
    service.stop();
  }
}

const wrongOn = (findings: readonly Finding[]) =>
  findings.filter(({ faults }) => faults.length > 0).map(({ point }) => point);

const suggestion = (spoil: (one: Record<string, unknown>) => unknown): Knobs => ({
  card: (card) => ({ ...card, suggestions: (card.suggestions as Record<string, unknown>[]).map(spoil) }),
});

const listed = (prefetch: Record<string, string>): Knobs => ({ listed: (one) => ({ ...one, prefetch }) });

const status = (is: (exchange: Exchange) => boolean, instead: number): Knobs => ({
  reply: (exchange) => (is(exchange) ? { status: instead } : undefined),
});

const without =
  (name: string) =>
  (one: Record<string, unknown>): unknown => ({ ...one, [name]: undefined });

const isCall = ({ path, method }: Exchange) => path === SERVICE && method === 'POST';
const isFeedback = ({ path, method }: Exchange) => path === `${SERVICE}/feedback` && method === 'POST';
const isPreflight = (path: string) => (exchange: Exchange) =>
  exchange.method === 'OPTIONS' && exchange.path === path;

/** The second value of prefetch, which is searched for. */
const shots = ({ body }: Exchange) => (body?.prefetch as Record<string, unknown> | undefined)?.shots;
const isGood = (exchange: Exchange) => isCall(exchange) && exchange.body?.prefetch !== undefined;
const shotsAre =
  (is: (value: { resourceType?: string; entry?: unknown }) => boolean) => (exchange: Exchange) => {
    const value = shots(exchange);
    return isGood(exchange) && typeof value === 'object' && value !== null && is(value);
  };
const firstReason = ({ body }: Exchange) =>
  (body?.feedback as { overrideReason?: Record<string, unknown> }[] | undefined)?.[0]?.overrideReason;

describe('a service that keeps CDS Hooks', () => {
  it('passes on every point but the one it has no use for', async () => {
    const findings = await findingsOn({});
    const others = findings.filter(({ verdict }) => verdict !== 'passed');
    expect(others.map(({ point, verdict }) => [point, verdict])).toEqual([['system-actions', 'not-seen']]);
  });

  it('may do without feedback', async () => {
    const findings = await findingsOn(status(isFeedback, 404));
    expect(wrongOn(findings)).toEqual([]);
    expect(findings.find(({ point }) => point === 'feedback-accepted')?.verdict).toBe('not-seen');
  });

  it('may say 412 when it is given nothing to go by', async () => {
    expect(
      wrongOn(
        await findingsOn(status((one) => isCall(one) && !!one.body?.context && !one.body.prefetch, 412)),
      ),
    ).toEqual([]);
  });
});

const SPOILT: [PointId, string, Knobs][] = [
  ['discovery-answer', 'no list', { discovery: () => ({ hooks: [] }) }],
  ['discovery-members', 'a service without description', { listed: without('description') }],
  [
    'discovery-ids',
    'the same service twice',
    { discovery: ({ services }) => ({ services: [...(services as object[]), ...(services as object[])] }) },
  ],
  [
    'discovery-hooks',
    'a hook nobody knows',
    {
      discovery: ({ services }) => ({
        services: [...(services as object[]), { id: 'reminder', hook: 'chart-open', description: 'd' }],
      }),
    },
  ],
  [
    'prefetch-templates',
    'an absolute address',
    listed({ shots: 'https://ehr.example.org/Immunization?patient={{context.patientId}}' }),
  ],
  [
    'prefetch-tokens',
    'a token of 3.0',
    listed({ shots: 'Immunization?patient={{context.patientId}}&date=gt{{today()}}' }),
  ],
  [
    'prefetch-tokens',
    'a field the hook has not opened',
    listed({ shots: 'Immunization?_id={{context.draftOrders}}' }),
  ],
  [
    'prefetch-queries',
    'a chained search',
    listed({ shots: 'Immunization?patient.name={{context.patientId}}' }),
  ],
  [
    'prefetch-queries',
    'the sort of the specification’s own example',
    listed({ shots: 'Immunization?patient={{context.patientId}}&sort:desc=date' }),
  ],
  [
    'content-type',
    'cards as text',
    {
      reply: (one, reply) =>
        isCall(one) && reply.status === 200
          ? { ...reply, headers: { 'content-type': 'text/plain' } }
          : undefined,
    },
  ],
  [
    'no-empties',
    'a null beside the cards',
    { answer: (answer) => ({ ...answer, systemActions: undefined, extension: null }) },
  ],
  ['card-members', 'a member of one’s own', { card: (card) => ({ ...card, priority: 1 }) }],
  ['card-uuid', 'no uuid', { card: (card) => ({ ...card, uuid: 'card-1' }) }],
  ['card-summary', '140 characters', { card: (card) => ({ ...card, summary: 'x'.repeat(140) }) }],
  ['card-detail', 'a script', { card: (card) => ({ ...card, detail: '<script>alert(1)</script>' }) }],
  ['card-indicator', 'hard-stop', { card: (card) => ({ ...card, indicator: 'hard-stop' }) }],
  [
    'card-source',
    'no label',
    { card: (card) => ({ ...card, source: { url: 'https://clinic.example.org' } }) },
  ],
  [
    'card-topic',
    'a list of topics',
    { card: (card) => ({ ...card, source: { label: 'Clinic', topic: [{ code: 'flu' }] } }) },
  ],
  ['card-selection-behavior', 'none', { card: without('selectionBehavior') }],
  [
    'card-extension',
    'a list, as FHIR has it',
    { card: (card) => ({ ...card, extension: [{ url: 'https://clinic.example.org' }] }) },
  ],
  [
    'override-reasons',
    'no display',
    { card: (card) => ({ ...card, overrideReasons: [{ code: 'a', system: 'urn:a' }] }) },
  ],
  ['suggestions', 'no label', suggestion(without('label'))],
  [
    'suggestions',
    'the same uuid',
    suggestion((one) => ({ ...one, uuid: '0f0a3d0e-7a8a-4f5e-9d5f-3d7b6f6f1b21' })),
  ],
  ['suggestions-recommended', 'both, of at most one', suggestion((one) => ({ ...one, isRecommended: true }))],
  [
    'actions',
    'a create of nothing',
    suggestion((one) => ({ ...one, actions: [{ type: 'create', description: 'd' }] })),
  ],
  [
    'actions-delete',
    'the id as resource',
    suggestion((one) => ({ ...one, actions: [{ type: 'delete', description: 'd', resource: 'old' }] })),
  ],
  [
    'links',
    'a relative address',
    { card: (card) => ({ ...card, links: [{ label: 'Leaflet', url: '/flu', type: 'absolute' }] }) },
  ],
  [
    'links',
    'appContext for a page',
    {
      card: (card) => ({
        ...card,
        links: [{ label: 'Leaflet', url: 'https://clinic.example.org', type: 'absolute', appContext: 'a' }],
      }),
    },
  ],
  [
    'system-actions',
    'without description',
    {
      answer: (answer) => ({
        ...answer,
        systemActions: [{ type: 'create', resource: { resourceType: 'Flag' } }],
      }),
    },
  ],
  [
    'call-tolerance',
    'refuses what it does not know',
    status((one) => isCall(one) && one.body?.fromTheFuture !== undefined, 400),
  ],
  [
    'call-charset',
    'refuses a charset',
    status((one) => isCall(one) && (one.headers['content-type'] ?? '').includes('charset'), 415),
  ],
  [
    'prefetch-absent',
    'fails',
    status(
      (one) =>
        isCall(one) &&
        !!one.body?.context &&
        one.body.hook === 'patient-view' &&
        !one.body.prefetch &&
        !!one.body.hookInstance,
      400,
    ),
  ],
  [
    'prefetch-null',
    '412 for what is known to be none',
    status((one) => isGood(one) && shots(one) === null, 412),
  ],
  [
    'prefetch-empty',
    '412 for what is known to be none',
    status(
      shotsAre(({ resourceType, entry }) => resourceType === 'Bundle' && !entry),
      412,
    ),
  ],
  [
    'prefetch-outcome',
    'a failure',
    status(
      shotsAre(({ resourceType }) => resourceType === 'OperationOutcome'),
      500,
    ),
  ],
  ['status-no-body', 'a failure', status((one) => isCall(one) && one.bytes === 0, 500)],
  ['status-broken-json', 'a failure', status((one) => isCall(one) && one.bytes > 0 && !one.body, 500)],
  [
    'status-wrong-hook',
    'answers it',
    status((one) => isCall(one) && String(one.body?.hook).startsWith('org.'), 200),
  ],
  [
    'status-no-context',
    'a failure',
    status((one) => isCall(one) && one.body?.hook === 'patient-view' && !one.body.context, 500),
  ],
  [
    'status-hook-instance',
    'answers it',
    status((one) => isCall(one) && one.body?.hookInstance === 'not-a-uuid', 200),
  ],
  ['status-unknown-service', 'a wrong request', status((one) => one.path.endsWith('no-such-service'), 400)],
  ['status-method', 'not found', status((one) => one.method === 'GET' && one.path === SERVICE, 404)],
  [
    'status-method',
    'no Allow',
    { reply: (_one, reply) => (reply.status === 405 ? { status: 405 } : undefined) },
  ],
  [
    'status-media-type',
    'a failure',
    status((one) => isCall(one) && one.headers['content-type'] === 'text/plain', 400),
  ],
  ['status-too-large', 'a failure', status((one) => isCall(one) && one.bytes > 10_000_000, 500)],
  [
    'error-outcome',
    'an error of one’s own',
    { reply: (_one, reply) => (reply.status === 404 ? { ...reply, json: { error: 'none' } } : undefined) },
  ],
  ['cors-discovery', 'no preflight', status(isPreflight('/cds-services'), 401)],
  [
    'cors-call',
    'any header but authorization',
    {
      reply: (one, reply) =>
        isPreflight(SERVICE)(one)
          ? { ...reply, headers: { 'access-control-allow-headers': '*' } }
          : undefined,
    },
  ],
  [
    'cors-feedback',
    'another origin',
    {
      reply: (one, reply) =>
        isPreflight(`${SERVICE}/feedback`)(one)
          ? { ...reply, headers: { 'access-control-allow-origin': 'https://other.example.org' } }
          : undefined,
    },
  ],
  [
    'cors-answer',
    'any origin, with credentials',
    {
      reply: (one, reply) =>
        one.method === 'GET' && one.headers.origin
          ? { ...reply, headers: { 'access-control-allow-credentials': 'true' } }
          : undefined,
    },
  ],
  [
    'feedback-accepted',
    'a conflict the second time',
    status(
      (one) =>
        isFeedback(one) && (one.body?.feedback as unknown[] | undefined)?.length === 2 && !firstReason(one),
      409,
    ),
  ],
  [
    'feedback-overridden',
    'refuses a comment',
    status((one) => isFeedback(one) && !!firstReason(one)?.userComment, 400),
  ],
  [
    'feedback-bare-reason',
    'refuses a bare Coding',
    status((one) => isFeedback(one) && !!firstReason(one)?.code, 400),
  ],
  ['feedback-invalid', 'takes anything', status((one) => isFeedback(one) && !one.body?.feedback, 200)],
];

describe('a service that does not is told on exactly that point', () => {
  it.each(SPOILT)('%s: %s', async (point, _what, knobs) => {
    expect(wrongOn(await findingsOn(knobs))).toEqual([point]);
  });

  /** These are never alone: every call is wrong then. */
  const NEVER_ALONE: PointId[] = ['call-answer', 'prefetch-data'];

  it('knows a service for each point', () => {
    expect(POINT_IDS.filter((point) => !SPOILT.some(([spoilt]) => spoilt === point))).toEqual(NEVER_ALONE);
  });

  it.each([
    ['201', status(isCall, 201)],
    ['no list of cards', { answer: () => ({ card: [] }) }],
  ] as [string, Knobs][])('every call answered with %s', async (_what, knobs) => {
    expect(wrongOn(await findingsOn(knobs))).toEqual(expect.arrayContaining(NEVER_ALONE));
  });
});

describe('a service that hangs', () => {
  it('is not waited for again and again', async () => {
    const findings = await findingsOn(
      { reply: (one) => (isCall(one) ? { status: 200, hang: true } : undefined) },
      1_500,
    );
    const seen = findings.flatMap(({ faults }) => faults.map((fault) => fault.seen));
    expect(seen.filter((one) => one === 'no answer within 1.5 s')).toHaveLength(2);
    expect(seen).toContain('not asked again: it hung before');
    expect(wrongOn(findings)).toEqual(
      expect.arrayContaining(['call-answer', 'prefetch-data', 'status-no-body']),
    );
  });

  it('at discovery leaves nothing to look at', async () => {
    const hangs: Knobs = { reply: () => ({ status: 200, hang: true }) };
    await expect(findingsOn(hangs, 1_500)).rejects.toThrow('GET /cds-services: no answer within 1.5 s');
    await expect(findingsOn(status(() => true, 401))).rejects.toThrow('--token-file');
  });
});

describe('the report', () => {
  it('says what was expected and seen, where, and by which section; no long text is repeated', async () => {
    const service = await aCdsService({ card: (card) => ({ ...card, summary: 'Mrs Jansen '.repeat(20) }) });
    const report = await runConformance(createAsk({ baseUrl: service.url, timeoutMs: 30_000, token: null }));
    service.stop();
    const text = reportAsText(report);
    expect(text).toMatch(/✗ card-summary +a text of less than 140 characters/);
    expect(text).toContain('seen:    a text of 220 characters — reminder, card 1');
    expect(text).toContain('section: Card Attributes');
    expect(text).toContain('– system-actions');
    expect(text).not.toContain('Jansen');
    expect(report.counts).toMatchObject({ failed: 1, advised: 0, 'not-seen': 1 });
  });
});
