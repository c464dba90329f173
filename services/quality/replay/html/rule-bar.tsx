import type { VNode } from 'preact';

const WIDE = 160;

/** One part of a bar: what it is, and its share of 0…1. */
export interface BarPart {
  weight: 'critical' | 'warning' | 'info';
  share: number;
}

/** Parts side by side, to stand in a row of a table whose numbers say the same. */
export function RuleBar({ parts }: { parts: readonly BarPart[] }): VNode {
  const before = (at: number) => parts.slice(0, at).reduce((sum, { share }) => sum + share, 0);
  return (
    <svg viewBox={`0 0 ${WIDE} 12`} aria-hidden="true" preserveAspectRatio="none">
      <rect class="track" x={0} y={1} width={WIDE} height={10} rx={3} />
      {parts.map(({ weight, share }, at) => (
        <rect
          key={weight}
          class={`weight ${weight}`}
          x={before(at) * WIDE}
          y={1}
          width={share === 0 ? 0 : Math.max(1, share * WIDE)}
          height={10}
        />
      ))}
    </svg>
  );
}
