import { changesBetween, type ChangeKind, type Pair } from './difference.js';
import { alertsOf, type ReplayedOrder } from './replayed-order.js';
import type { DifferenceSummary, RuleChanges } from './replay-summary.js';

/** Counts that grow order by order. */
export interface DifferenceCounting {
  add(pair: Pair): void;
  summary(): DifferenceSummary;
}

const COUNTED_AS: Readonly<Record<ChangeKind, keyof RuleChanges>> = {
  'newly-shown': 'newlyShown',
  'no-longer-shown': 'noLongerShown',
  graver: 'graver',
  milder: 'milder',
  other: 'other',
};

export function startDifferenceCounting(): DifferenceCounting {
  const summary: DifferenceSummary = {
    orders: 0,
    changed: 0,
    newlyAlerted: 0,
    noLongerAlerted: 0,
    rules: {},
  };
  return { add: (pair) => addPair(summary, pair), summary: () => structuredClone(summary) };
}

function addPair(summary: DifferenceSummary, pair: Pair): void {
  const changes = changesBetween(pair);
  const [before, after] = [isAlerted(pair.first), isAlerted(pair.second)];
  summary.orders += 1;
  if (changes.some(({ kind }) => kind !== 'other')) summary.changed += 1;
  if (after && !before) summary.newlyAlerted += 1;
  if (before && !after) summary.noLongerAlerted += 1;
  for (const { rule, kind } of changes) (summary.rules[rule] ??= nothing())[COUNTED_AS[kind]] += 1;
}

function isAlerted(order: ReplayedOrder | null): boolean {
  return order !== null && alertsOf(order) > 0;
}

function nothing(): RuleChanges {
  return { newlyShown: 0, noLongerShown: 0, graver: 0, milder: 0, other: 0 };
}
