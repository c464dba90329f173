import { changesBetween, pairsOf, type Change, type Pair } from './difference.js';
import type { Replayed, ReplayedKind, ReplayedPatient } from './replayed-order.js';
import type { DifferenceSummary, ReplaySummary } from './replay-summary.js';
import { startDifferenceCounting } from './summarise-difference.js';
import { startReplayCounting } from './summarise-replay.js';

/** Orders, or doses: by the first rules, and where there are others by those and how they differ. */
export interface Burden {
  first: ReplaySummary;
  compared: { second: ReplaySummary; difference: DifferenceSummary } | null;
}

/** One order or dose of a patient, by the first rules, with what changed. */
export interface CountedOrder {
  pair: Pair;
  /** null: there is nothing to compare with */
  changes: readonly Change[] | null;
}

const MEMBER: Readonly<Record<ReplayedKind, 'orders' | 'doses'>> = { order: 'orders', dose: 'doses' };

/** Counts patient by patient; orders and doses never in one figure, since most doses carry out an order. */
export function startCounting(isCompared: boolean) {
  const burdens = { order: startBurden(isCompared), dose: startBurden(isCompared) };
  let undated = 0;
  return {
    add(patient: ReplayedPatient): CountedOrder[] {
      undated += patient.undated;
      return (['order', 'dose'] as const).flatMap((kind) =>
        pairsIn(patient, patient.second, MEMBER[kind]).map((pair) => burdens[kind].add(pair)),
      );
    },
    counted: () => ({ orders: burdens.order.burden(), doses: burdens.dose.burden(), undated }),
  };
}

function pairsIn(first: Replayed, second: Replayed | null, of: 'orders' | 'doses'): Pair[] {
  return second ? pairsOf(first[of], second[of]) : first[of].map((order) => ({ first: order, second: null }));
}

function startBurden(isCompared: boolean) {
  const [first, second, difference] = [
    startReplayCounting(),
    startReplayCounting(),
    startDifferenceCounting(),
  ];
  return {
    add(pair: Pair): CountedOrder {
      if (pair.first) first.add(pair.first);
      if (pair.second) second.add(pair.second);
      if (isCompared) difference.add(pair);
      return { pair, changes: isCompared ? changesBetween(pair) : null };
    },
    burden: (): Burden => ({
      first: first.summary(),
      compared: isCompared ? { second: second.summary(), difference: difference.summary() } : null,
    }),
  };
}
