import type { Chart } from '../chart.js';
import type { Evidence } from '../evidence.js';
import type { ReadOrder } from '../order.js';
import type { PartOfReading } from '../part-of-reading.js';
import type { timelineVocabulary } from '../vocabulary/timeline-vocabulary.js';
import { denosumabUses, oncologyDoses } from './denosumab-uses.js';
import { doseFacts } from './dose-facts.js';
import { orderTiming } from './order-timing.js';
import { therapyFacts } from './therapy-facts.js';

type DuplicateFact = 'duplicateKind' | 'oncologyProductInUse' | 'duplicateName' | 'duplicateDay';

export type TimelineFact = Exclude<keyof typeof timelineVocabulary, DuplicateFact>;

/** Everything about past and coming doses of denosumab, as of the chart's time. */
export function readTimeline(chart: Chart, order: ReadOrder | null): PartOfReading<TimelineFact> {
  return {
    facts: Object.assign(doseFacts(chart), therapyFacts(chart), orderTiming(chart, order)),
    evidence: { doses: evidenceOf(chart) },
  };
}

/** The doses, then prescriptions and statements, and what may be a dose but has no date to use; newest first. */
function evidenceOf(chart: Chart): Evidence[] {
  const doses = [...chart.doses.entries.map((dose) => dose.evidence), ...evidence(oncologyDoses(chart))];
  const shown = new Set(doses.map(({ reference }) => reference));
  const uses = evidence(denosumabUses(chart)).filter(({ reference }) => !shown.has(reference));
  return [...doses.toReversed(), ...uses.toReversed()];
}

function evidence(uses: readonly { evidence: Evidence }[]): Evidence[] {
  return uses.map((use) => use.evidence);
}
