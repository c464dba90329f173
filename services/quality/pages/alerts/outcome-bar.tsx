import type { VNode } from 'preact';
import { partsOf, type OutcomeCounts } from './outcomes.js';

const WIDE = 160;

interface OutcomeBarProps {
  counts: OutcomeCounts;
  /** what the whole width stands for */
  most: number;
}

/** What was shown in the parts that became of it, to stand in a row of a table whose numbers say the same. */
export function OutcomeBar({ counts, most }: OutcomeBarProps): VNode {
  return (
    <svg viewBox={`0 0 ${WIDE} 12`} aria-hidden="true" preserveAspectRatio="none">
      {partsOf(counts).map(({ outcome, from, to }) => (
        <rect
          key={outcome}
          class={outcome}
          x={(from / most) * WIDE}
          y={1}
          width={((to - from) / most) * WIDE}
          height={10}
        />
      ))}
    </svg>
  );
}
