import type { Chart, Results } from '../chart.js';
import { inLookBack, type Days } from '../labs/in-look-back.js';
import { newestDayFirst } from '../labs/newest-first.js';
import type { PartOfReading } from '../part-of-reading.js';

export type WaitingFact = 'calciumUnusable' | 'calciumUnusableWhy' | 'calciumPending';

/** Calcium results in the look-back that can't be used, with why, and those that are not out yet. */
export function readWaiting(chart: Chart, lookBack: Days): PartOfReading<WaitingFact> {
  const unusable = ofAllKinds(chart, 'unusable', lookBack);
  const pending = ofAllKinds(chart, 'pending', lookBack);
  return {
    facts: {
      calciumUnusable: unusable.length > 0,
      calciumUnusableWhy: unusable[0]?.evidence.unusable ?? null,
      calciumPending: pending.length > 0,
    },
    evidence: {
      calcium: [...unusable, ...pending].map(({ evidence }) => evidence),
      unusable: unusable.map(({ evidence }) => evidence),
    },
  };
}

function ofAllKinds({ results }: Chart, which: 'unusable' | 'pending', lookBack: Days): Results['unusable'] {
  const { calciumIonised, calciumCorrected, calciumTotal } = results;
  const entries = [calciumIonised, calciumCorrected, calciumTotal].flatMap((test) => test[which]);
  return inLookBack(entries, lookBack).sort(newestDayFirst);
}
