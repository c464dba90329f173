import type { Evidence } from '../evidence.js';
import { foundAmong, type Known } from '../three-valued.js';
import type { JAW_RISKS } from '../vocabulary/jaw-vocabulary.js';

/** One risk factor for osteonecrosis of the jaw, in which of the two groups, and whether this patient has it. */
export interface RiskReason {
  because: (typeof JAW_RISKS)[number];
  group: 'strong' | 'weaker';
  holds: Known;
  evidence: readonly Evidence[];
}

type Named = Pick<RiskReason, 'because' | 'group'>;

/** It holds when anything was found; it does not when all could be read. */
export function foundIn(
  { because, group }: Named,
  evidence: readonly Evidence[],
  complete: boolean,
): RiskReason {
  return { because, group, holds: foundAmong(evidence.length, complete), evidence };
}
