import { expect, it } from '@jest/globals';
import type { Outcome } from '../../../services/decide/outcome.js';
import { createMetrics } from '../../../services/platform/metrics.js';
import { aRule } from '../../builders/a-rule.js';
import { cannotTell, fires } from '../../builders/an-outcome.js';

const low = aRule('calcium-low');
const early = aRule('too-early');
const silent: Outcome = { rule: early, orderReference: '', outcome: 'silent' };

it('judgements are counted by rule and outcome, from the start and however often Prometheus asks', async () => {
  const metrics = createMetrics();
  const asked = async () => {
    const lines = (await metrics.registry.getSingleMetricAsString('cds_rule_outcomes_total')).split('\n');
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  };
  expect(await asked()).toEqual([]);
  metrics.countOutcomes([fires(low), silent]);
  metrics.countOutcomes([cannotTell(low), silent, fires(low)]);
  const counted = [
    'cds_rule_outcomes_total{rule="calcium-low",outcome="fires"} 2',
    'cds_rule_outcomes_total{rule="calcium-low",outcome="cannot-tell"} 1',
    'cds_rule_outcomes_total{rule="too-early",outcome="silent"} 2',
  ];
  expect(await asked()).toEqual(counted);
  expect(await asked()).toEqual(counted);
  metrics.countOutcomes([silent]);
  expect((await asked()).at(-1)).toBe('cds_rule_outcomes_total{rule="too-early",outcome="silent"} 3');
});

it('one service does not count what another judged', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.countOutcomes([silent]);
  expect(await other.registry.getSingleMetricAsString('cds_rule_outcomes_total')).not.toContain('too-early');
});
