import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../services/platform/metrics.js';
import { anExample } from '../builders/a-hook-request.js';
import { aService, type Service } from '../builders/a-service.js';

let service: Service;
beforeAll(async () => void (service = await aService()));
afterAll(() => service.stop());

const metrics = async () => (await service.get('/metrics')).text.split('\n');

describe('Prometheus is told', () => {
  it('what was missing when a hook was judged', async () => {
    const { prefetch, ...request } = anExample();
    const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] };
    await service.sign({ ...request, prefetch: { ...prefetch, allergies: outcome } });
    await service.sign(anExample());
    expect(await metrics()).toEqual(
      expect.arrayContaining(['cds_data_gaps_total{item="allergies",reason="reported-error"} 1']),
    );
  });

  it('what became of cards', async () => {
    const outcomeTimestamp = '2026-11-22T08:00:00Z';
    const overridden = { card: 'one', outcome: 'overridden', outcomeTimestamp };
    const accepted = { ...overridden, outcome: 'accepted', acceptedSuggestions: [{ id: 's' }] };
    const feedback = [overridden, accepted, overridden];
    await service.post('/cds-services/denosumab-order-sign/feedback', { feedback });
    expect(await metrics()).toEqual(
      expect.arrayContaining([
        'cds_feedback_entries_total{outcome="accepted"} 1',
        'cds_feedback_entries_total{outcome="overridden"} 2',
      ]),
    );
  });

  it('what was refused, by code', async () => {
    await service.sign('{');
    await service.get('/nothing/of/the/kind');
    expect(await metrics()).toEqual(
      expect.arrayContaining([
        'cds_refusals_total{code="not-json"} 1',
        'cds_refusals_total{code="not-found"} 1',
      ]),
    );
  });

  it('how late the event loop runs', async () => {
    expect((await metrics()).some((line) => /^nodejs_eventloop_lag_p99_seconds \d/.test(line))).toBe(true);
  });

  it('how the store fares, as it is when asked', async () => {
    const { registry, watchStore } = createMetrics();
    const figures = { waiting: 7, lost: 1, failures: 3 };
    let state: 'ok' | 'degraded' = 'degraded';
    watchStore({ state: () => state, figures: () => figures });
    const told = async () =>
      (await registry.metrics()).split('\n').filter((line) => line.startsWith('store_'));
    const degraded = [
      'store_degraded 1',
      'store_rows_waiting 7',
      'store_rows_lost_total 1',
      'store_failures_total 3',
    ];
    expect(await told()).toEqual(degraded);
    expect(await told()).toEqual(degraded);
    state = 'ok';
    figures.waiting = 0;
    expect(await told()).toEqual(['store_degraded 0', 'store_rows_waiting 0', ...degraded.slice(2)]);
  });
});
