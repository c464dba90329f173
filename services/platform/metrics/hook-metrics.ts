import type { Registry } from 'prom-client';
import type { Outcome } from '../../decide/outcome.js';
import type { Hook } from '../../decide/rule.js';
import { counter, duration, gauge } from './registry.js';
import { ruleOutcomes } from './rule-outcomes.js';

/** What is asked and what is said to it. */
export interface HookMetrics {
  /** takes the time until it is called with the status of the answer */
  timeHook(hook: Hook): (status: number) => void;
  countOutcomes(outcomes: readonly Outcome[]): void;
  countJudgementFailure(hook: Hook): void;
  /** what the site's own settings change, by kind */
  countSiteChanges(kinds: readonly string[]): void;
  /** what could not be read and why, as `gapsInCodes` gives it: `calciumResults: too-late` */
  countDataGaps(gaps: readonly string[]): void;
  countFeedback(entries: readonly { outcome: 'accepted' | 'overridden' }[]): void;
}

export function hookMetrics(registry: Registry): HookMetrics {
  const answers = duration(registry, {
    name: 'cds_hook_duration_seconds',
    help: 'Time to answer a hook, by hook and status',
    labels: ['hook', 'status'],
  });
  const failures = counter(registry, {
    name: 'judgement_failures_total',
    help: 'Hooks answered with "could not be judged" because of a defect of this service',
    labels: ['hook'],
  });
  const siteChanges = gauge(registry, {
    name: 'cds_site_changes',
    help: "What the site's own settings change, by kind",
    labels: ['kind'],
  });
  const gaps = counter(registry, {
    name: 'cds_data_gaps_total',
    help: 'Hooks judged without part of the record, by the item that was missing and why',
    labels: ['item', 'reason'],
  });
  const feedback = counter(registry, {
    name: 'cds_feedback_entries_total',
    help: 'What became of cards, as EHRs tell it',
    labels: ['outcome'],
  });
  return {
    timeHook: (hook) => {
      const stop = answers.startTimer({ hook });
      return (status) => void stop({ status });
    },
    countOutcomes: ruleOutcomes(registry),
    countJudgementFailure: (hook) => failures.inc({ hook }),
    countSiteChanges: (kinds) => {
      for (const kind of kinds) siteChanges.inc({ kind });
    },
    countDataGaps: (codes) => {
      for (const code of codes) {
        const [item = '', reason = ''] = code.split(': ');
        gaps.inc({ item, reason });
      }
    },
    countFeedback: (entries) => {
      for (const { outcome } of entries) feedback.inc({ outcome });
    },
  };
}
