import type { Chart, Diagnosis } from '../chart.js';
import { recognisedBy } from '../as-recorded.js';
import { began } from '../conditions/recorded-when.js';
import { matchIn } from '../terms.js';
import type { CERTAINTIES } from '../vocabulary/jaw-vocabulary.js';
import { laterFirst } from '../when.js';

type Certainty = (typeof CERTAINTIES)[number];

/** A diagnosis with how surely it means what is looked for. */
export interface SureDiagnosis extends Diagnosis {
  certainty: Exclude<Certainty, 'none'>;
}

/** 0 is the surest. */
const RANK: Record<SureDiagnosis['certainty'], number> = { coded: 0, 'by-name': 1, unspecific: 2 };

/** The diagnoses that mean the set, the surest first, then the newest; an unspecific code counts, as that. */
export function howSurely(diagnoses: readonly Diagnosis[], set: string, chart: Chart): SureDiagnosis[] {
  return diagnoses
    .flatMap((diagnosis) => sureDiagnosis(diagnosis, set, chart) ?? [])
    .sort(
      (one, other) => RANK[one.certainty] - RANK[other.certainty] || laterFirst(began(one), began(other)),
    );
}

function sureDiagnosis(diagnosis: Diagnosis, set: string, { terms }: Chart): SureDiagnosis | null {
  const match = matchIn(diagnosis.matches, set);
  if (!match) return null;
  if (!match.unspecific) {
    const certainty = match.by === 'name' ? 'by-name' : 'coded';
    return { certainty, ...diagnosis, evidence: recognisedBy(match, diagnosis.evidence) };
  }
  // the words beside a wide code may say exactly what it means
  const named = matchIn(terms.matches({ text: diagnosis.evidence.value?.toString() }), set);
  return named
    ? { certainty: 'by-name', ...diagnosis, evidence: recognisedBy(named, diagnosis.evidence) }
    : { certainty: 'unspecific', ...diagnosis };
}
