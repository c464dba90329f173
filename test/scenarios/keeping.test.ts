import { afterEach, describe, expect, it } from '@jest/globals';
import { ClientList } from '../../services/http/trust/client-list.js';
import { aGate } from '../builders/a-gate.js';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';
import { FailingStore } from '../builders/failing-store.js';
import { RememberingStore } from '../builders/remembering-store.js';

const services: Service[] = [];
afterEach(() => Promise.all(services.splice(0).map((service) => service.stop())));

const start: typeof aService = async (...given) => {
  const service = await aService(...given);
  services.push(service);
  return service;
};

it('the answer goes out after its row is safe', async () => {
  const begun = aGate();
  const safe = aGate();
  class SlowStore extends RememberingStore {
    override async keepAnswer(): Promise<void> {
      begun.open();
      await safe.passed;
      order.push('kept');
    }
  }
  const order: string[] = [];
  const service = await start({ store: new SlowStore() });
  const answered = service.sign(anExample()).then(() => void order.push('answered'));
  await begun.passed;
  // time enough for an answer that does not wait
  await service.get('/health/live');
  expect(order).toEqual([]);
  safe.open();
  await answered;
  expect(order).toEqual(['kept', 'answered']);
});

it('the feedback is acknowledged after it is safe', async () => {
  const safe = aGate();
  class SlowStore extends RememberingStore {
    override async keepFeedback(): Promise<void> {
      await safe.passed;
      order.push('kept');
    }
  }
  const order: string[] = [];
  const service = await start({ store: new SlowStore() });
  const body = { feedback: [] };
  const answered = service
    .post('/cds-services/denosumab-order-sign/feedback', body)
    .then(() => void order.push('acknowledged'));
  await service.get('/health/live');
  safe.open();
  await answered;
  expect(order).toEqual(['kept', 'acknowledged']);
});

describe('a store that fails', () => {
  it('never costs the clinician the cards', async () => {
    const working = await start();
    const failing = await start({ store: new FailingStore() });
    const expected = (await working.sign(anExample())).body.cards ?? [];
    const { status, body } = await failing.sign(anExample());
    expect(status).toBe(200);
    expect(body.cards?.map(({ summary }) => summary)).toEqual(expected.map(({ summary }) => summary));
    expect(failing.logged()).toContain('an answer was not kept');
    expect(failing.logged()).not.toContain('example-low-calcium');
  });

  it('nor one that throws instead of rejecting', async () => {
    class ThrowingStore extends RememberingStore {
      override keepAnswer(): never {
        throw new RangeError('out of everything');
      }
    }
    const { status, body } = await (await start({ store: new ThrowingStore() })).sign(anExample());
    expect([status, body.cards?.[0]?.indicator]).toEqual([200, 'critical']);
  });

  it('is told by the readiness answer, which stays 200', async () => {
    const ready = await (await start({ store: new FailingStore() })).get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', store: 'degraded' }]);
  });

  it('asks the EHR to send feedback again', async () => {
    const service = await start({ store: new FailingStore() });
    const answer = await service.post('/cds-services/denosumab-order-sign/feedback', { feedback: [] });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.body.issue?.[0]?.details.coding[0]?.code).toBe('store-unavailable');
  });
});

describe('the store is closed', () => {
  it('when the last answer is out and kept', async () => {
    const begun = aGate();
    const safe = aGate();
    class SlowStore extends RememberingStore {
      override async keepAnswer(...given: Parameters<RememberingStore['keepAnswer']>): Promise<void> {
        begun.open();
        await safe.passed;
        expect(this.closed).toBe(false);
        await super.keepAnswer(...given);
      }
    }
    const store = new SlowStore();
    const service = await aService({ store });
    const answer = service.sign(anExample());
    await begun.passed;
    const stopped = service.stop();
    safe.open();
    expect((await answer).status).toBe(200);
    await stopped;
    expect([store.answers.length, store.closed]).toEqual([1, true]);
  });

  it('when the address cannot be listened on', async () => {
    const { url } = await start();
    const store = new RememberingStore();
    await expect(aService({ store }, { PORT: new URL(url).port })).rejects.toThrow('EADDRINUSE');
    expect(store.closed).toBe(true);
  });
});

it('a defect of ours while judging is kept with the card that told of it', async () => {
  const store = new RememberingStore();
  const service = await start({ store, decide: () => Promise.reject(new TypeError('a defect')) });
  const [card] = (await service.sign(anExample())).body.cards ?? [];
  expect(store.answers).toMatchObject([
    {
      outcomes: [],
      cards: [{ uuid: card?.uuid, indicator: 'warning', rules: [], suggestions: [] }],
      dataGaps: ['judging: failed'],
    },
  ]);
});

it('who asked and who told is kept, when a token proves it', async () => {
  const client = ClientList.parse({
    clients: [{ iss: 'https://ehr.example.org', jku: 'https://ehr.example.org/jwks' }],
  }).clients[0];
  if (!client) throw new Error('no client');
  const trust = { clientOf: () => Promise.resolve(client), client: () => client, fhirServers: [] };
  const store = new RememberingStore();
  const service = await start({ store, trust });
  const headers = { authorization: 'Bearer token' };
  const { cards = [] } = (await service.sign(anExample(), headers)).body;
  const entry = { card: cards[0]?.uuid, outcome: 'overridden', outcomeTimestamp: '2026-11-22T08:00:00Z' };
  await service.post('/cds-services/denosumab-order-sign/feedback', { feedback: [entry] }, headers);
  expect([store.answers[0]?.client, store.feedback[0]?.client]).toEqual([client.iss, client.iss]);
});
