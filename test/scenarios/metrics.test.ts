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

  it('how the store fares', async () => {
    const { registry, setStoreState, setRowsWaiting, timeCommit, countStoreFailure } = createMetrics();
    setStoreState('degraded');
    setRowsWaiting(7);
    timeCommit()(3);
    timeCommit();
    countStoreFailure();
    const told = (await registry.metrics()).split('\n');
    expect(told).toEqual(
      expect.arrayContaining([
        'store_degraded 1',
        'store_rows_waiting 7',
        'store_commit_duration_seconds_count 1',
        'store_rows_total 3',
        'store_failures_total 1',
      ]),
    );
    setStoreState('ok');
    expect(await registry.metrics()).toContain('\nstore_degraded 0\n');
  });
});
