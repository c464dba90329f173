import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../decide/outcome.js';
import type { Hook } from '../decide/rule.js';

/** Prometheus metrics. Labels come from closed lists only: nothing that a request says becomes a label. */
export interface Metrics {
  registry: Registry;
  /** takes the time until it is called with the status of the answer */
  timeHook(hook: Hook): (status: number) => void;
  countOutcomes(outcomes: readonly Outcome[]): void;
  countJudgementFailure(hook: Hook): void;
  /** what the site's own settings change, by kind */
  countSiteChanges(kinds: readonly string[]): void;
}

/** Seconds; the specification asks for answers in half a second, the FHIR deadline is 1.5. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 5];

/** A registry of its own for each app, so that two in one process do not clash. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const duration = new Histogram({
    name: 'cds_hook_duration_seconds',
    help: 'Time to answer a hook, by hook and status',
    labelNames: ['hook', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const outcomes = new Counter({
    name: 'cds_rule_outcomes_total',
    help: 'Judgements, by rule and outcome',
    labelNames: ['rule', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'judgement_failures_total',
    help: 'Hooks answered with "could not be judged" because of a defect of this service',
    labelNames: ['hook'],
    registers,
  });
  const siteChanges = new Gauge({
    name: 'cds_site_changes',
    help: "What the site's own settings change, by kind",
    labelNames: ['kind'],
    registers,
  });
  return {
    registry,
    timeHook: (hook) => {
      const stop = duration.startTimer({ hook });
      return (status) => void stop({ status });
    },
    countOutcomes: (judged) => {
      for (const { rule, outcome } of judged) outcomes.inc({ rule: rule.id, outcome });
    },
    countJudgementFailure: (hook) => failures.inc({ hook }),
    countSiteChanges: (kinds) => {
      for (const kind of kinds) siteChanges.inc({ kind });
    },
  };
}
