import type { VNode } from 'preact';
import type { Shown } from '../shown.js';

const WIDE = 160;
const HIGH = 16;

interface IntervalPlotProps {
  shown: Pick<Shown, 'score' | 'interval'>;
  whole?: number | null;
}

/** A score and its interval from 0 to 100 %, to stand in a row of a table whose numbers say the same. */
export function IntervalPlot({ shown, whole }: IntervalPlotProps): VNode | null {
  const { score, interval } = shown;
  if (score === null || interval === null) return null;
  const x = (share: number) => 4 + share * (WIDE - 8);
  const middle = HIGH / 2;
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      <line class="axis" x1={x(0)} x2={x(1)} y1={middle} y2={middle} />
      {typeof whole === 'number' && <line class="whole" x1={x(whole)} x2={x(whole)} y1={0} y2={HIGH} />}
      <line class="range" x1={x(interval.low)} x2={x(interval.high)} y1={middle} y2={middle} />
      <circle class="dot" cx={x(score)} cy={middle} r={3.5} />
    </svg>
  );
}
