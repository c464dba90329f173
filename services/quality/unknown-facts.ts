import type { FactName } from '../facts/vocabulary/vocabulary.js';

/** Facts without which the record cannot settle a measure, or whether it asks about a dose. */
export const UNKNOWN_FACTS = [
  'calciumStatus',
  'severeRenal',
  'predisposed',
  'renalFound',
  'calciumSupplement',
  'vitaminDSupplement',
  'jawRisk',
  'dentalExam',
  'duplicateKind',
  'otherAntiresorptiveActive',
  'therapyEndedBy',
  'reviewDue',
] as const satisfies readonly FactName[];

export type UnknownFact = (typeof UNKNOWN_FACTS)[number];
