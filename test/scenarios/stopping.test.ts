import { afterEach, describe, expect, it } from '@jest/globals';
import type { GatherRequest } from '../../services/gather/gather-request.js';
import { aGate } from '../builders/a-gate.js';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

/** Stopped after each test, also after one that failed: an open port would keep the run from ending. */
const services: Service[] = [];
afterEach(() => Promise.all(services.splice(0).map((service) => service.stop())));

const start: typeof aService = async (other) => {
  const service = await aService(other);
  services.push(service);
  return service;
};

describe('a service that is asked to stop', () => {
  it('answers what has begun, is no longer ready, and then is gone', async () => {
    const begun = aGate();
    const held = aGate();
    const idle = await start();
    const { gather } = idle.parts;
    const slow = (request: GatherRequest) => {
      const gathering = gather(request);
      const whole = async () => {
        begun.open();
        await held.passed;
        return gathering.whole();
      };
      return { ...gathering, whole };
    };
    const service = await start({ gather: slow });
    const answer = service.sign(anExample());
    await begun.passed;
    const stopped = service.stop();
    expect(service.parts.lifecycle.stopping).toBe(true);
    await expect(service.get('/health/live')).rejects.toThrow();
    held.open();
    expect((await answer).body.cards?.[0]?.indicator).toBe('critical');
    await stopped;
  });

  it('sends what comes on a connection still open elsewhere, and says that it is not ready', async () => {
    const service = await start();
    service.parts.lifecycle.stopping = true;
    const answer = await service.sign(anExample());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await service.get('/health/ready')).status).toBe(503);
    expect((await service.get('/health/live')).status).toBe(200);
  });
});

describe('a defect of ours while judging', () => {
  it('is told on a card in the language asked for, counted, and logged without data', async () => {
    const service = await start({ decide: () => Promise.reject(new TypeError('birthDate 1951-03-14')) });
    const { status, body } = await service.sign(anExample(), { 'accept-language': 'nl' });
    expect(status).toBe(200);
    expect(body.cards).toEqual([
      expect.objectContaining({
        indicator: 'warning',
        summary: 'Denosumab-controles zijn niet gelukt: controleer zelf',
        overrideReasons: [
          expect.objectContaining({
            code: 'checked-by-hand',
            display: 'Handmatig nagekeken in het bronsysteem',
          }),
          expect.objectContaining({ code: 'specialist-advice', display: 'Op advies van een specialist' }),
          expect.objectContaining({ code: 'other', display: 'Een andere reden' }),
        ],
      }),
    ]);
    expect((await service.get('/metrics')).text).toContain('judgement_failures_total{hook="order-sign"} 1');
    expect(service.logged()).toContain('"error":"TypeError"');
    expect(service.logged()).not.toContain('1951-03-14');
  });
});
