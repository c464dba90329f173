import { afterEach, describe, expect, it } from '@jest/globals';
import type { Parts } from '../../services/parts.js';
import { DOOR_LIMITS } from '../../services/http/door-limits.js';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Answer, type Service } from '../builders/a-service.js';

const services: Service[] = [];
afterEach(() => Promise.all(services.splice(0).map((service) => service.stop())));

async function start(...[other, environment]: Parameters<typeof aService>): Promise<Service> {
  const service = await aService(other, environment);
  services.push(service);
  return service;
}

const refusalOf = ({ status, headers, body }: Answer) => [
  status,
  headers.get('retry-after'),
  body.resourceType,
  body.issue?.[0]?.details.coding[0]?.code,
];

const SHED = [503, '1', 'OperationOutcome', 'overloaded'];
const LIMITED = [429, '1', 'OperationOutcome', 'rate-limited'];

/** What an orchestrator and a monitor ask is answered whatever happens. */
async function expectWatched(service: Service): Promise<void> {
  for (const path of ['/health/live', '/health/ready', '/metrics'])
    expect((await service.get(path)).status).toBe(200);
}

describe('requests in flight', () => {
  /** Two may be in flight; judging waits until it is let go. */
  async function held(): Promise<{ service: Service; begun: Promise<void>; letGo: () => void }> {
    let begin: () => void = () => undefined;
    let letGo: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const going = new Promise<void>((resolve) => (letGo = resolve));
    const { decide } = (await start()).parts;
    let waiting = 0;
    const slow: Parts['decide'] = async (...asked) => {
      waiting += 1;
      if (waiting === 2) begin();
      await going;
      return decide(...asked);
    };
    const service = await start({ decide: slow, limits: { ...DOOR_LIMITS, inFlight: 2 } });
    return { service, begun, letGo };
  }

  it('over the bound are turned away at once, counted, and let in again when others are answered', async () => {
    const { service, begun, letGo } = await held();
    const first = [service.sign(anExample()), service.sign(anExample())];
    await begun;
    expect(refusalOf(await service.sign(anExample()))).toEqual(SHED);
    expect(refusalOf(await service.get('/cds-services'))).toEqual(SHED);
    await expectWatched(service);
    letGo();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await service.sign(anExample())).status).toBe(200);
    expect((await service.get('/metrics')).text).toContain('cds_refusals_total{code="overloaded"} 2');
  });

  it('are counted down when a client goes away before its answer', async () => {
    const { service, begun, letGo } = await held();
    const leaving = new AbortController();
    const { signal } = leaving;
    const body = JSON.stringify(anExample());
    const headers = { 'content-type': 'application/json' };
    const ask = () =>
      service.get('/cds-services/denosumab-order-sign', { method: 'POST', headers, body, signal });
    const gone = Promise.allSettled([ask(), ask()]);
    await begun;
    leaving.abort();
    await gone;
    while (!service.logged().includes('request aborted')) await new Promise(setImmediate);
    expect((await service.get('/cds-services')).status).toBe(200);
    letGo();
  });
});

describe('an event loop that is late', () => {
  it.each([
    [250, 200],
    [251, 503],
  ])('by %i ms answers %i', async (delay, status) => {
    const service = await start({ loopDelayMs: () => delay });
    expect((await service.sign(anExample())).status).toBe(status);
    await expectWatched(service);
  });
});

describe('CDS_RATE_LIMIT', () => {
  const burst = (service: Service) =>
    Promise.all(Array.from({ length: 40 }, () => service.get('/cds-services')));

  it('turns away what is over the limit, and never health or metrics', async () => {
    const service = await start({}, { CDS_RATE_LIMIT: '1' });
    const answers = await burst(service);
    const limited = answers.filter(({ status }) => status !== 200);
    expect(limited.length).toBeGreaterThan(0);
    expect(limited.length).toBeLessThan(40);
    for (const answer of limited) expect(refusalOf(answer)).toEqual(LIMITED);
    for (let again = 0; again < 5; again += 1) await expectWatched(service);
    expect((await service.get('/metrics')).text).toContain(
      `cds_refusals_total{code="rate-limited"} ${limited.length}`,
    );
  });

  it('is off unless set', async () => {
    const answers = await burst(await start());
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
