import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { VNode } from 'preact';
import { FUNNEL_Z, funnelLimits } from '../../funnel-limits.js';
import type { Format } from '../format.js';
import type { Shown } from '../shown.js';
import { BOTTOM, HIGH, LEFT, RIGHT, ShareAxis, WIDE, shareScale } from './frame.js';

interface Funnel {
  organisations: readonly Shown[];
  whole: number;
  label: string;
  axis: string;
  format: Format;
}

interface Point {
  events: number;
  score: number;
}

const STEPS = 60;

/** Organisations by size and score, between the limits of chance. */
export function FunnelPlot({ organisations, whole, label, axis, format }: Funnel): VNode {
  const points = organisations.flatMap(pointOf);
  const most = Math.max(10, ...points.map(({ events }) => events)) * 1.08;
  const x = scaleLinear([0, most], [LEFT, RIGHT]).nice();
  const sizes = Array.from(
    { length: STEPS },
    (_, step) => 1 + (step / (STEPS - 1)) * ((x.domain()[1] ?? most) - 1),
  );
  const limit = (z: number, side: 'low' | 'high') =>
    line<number>(x, (events) => shareScale(funnelLimits(whole, events, z)[side]))(sizes) ?? '';
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
      <ShareAxis format={format} />
      <line class="whole" x1={LEFT} x2={RIGHT} y1={shareScale(whole)} y2={shareScale(whole)} />
      {(['low', 'high'] as const).map((side) => (
        <g key={side}>
          <path class="limit" d={limit(FUNNEL_Z.inner, side)} />
          <path class="limit outer" d={limit(FUNNEL_Z.outer, side)} />
        </g>
      ))}
      {points.map((point, index) => (
        <circle
          key={index}
          class={isOut(point, whole) ? 'dot out' : 'dot'}
          cx={x(point.events)}
          cy={shareScale(point.score)}
          r={5}
        />
      ))}
      {x.ticks(5).map((tick) => (
        <text key={tick} x={x(tick)} y={BOTTOM + 16} text-anchor="middle">
          {format.number(tick)}
        </text>
      ))}
      <text x={RIGHT} y={HIGH - 2} text-anchor="end">
        {axis}
      </text>
    </svg>
  );
}

function pointOf({ eligible, score }: Shown): Point[] {
  return typeof eligible === 'number' && score !== null ? [{ events: eligible, score }] : [];
}

function isOut({ events, score }: Point, whole: number): boolean {
  const { low, high } = funnelLimits(whole, events, FUNNEL_Z.outer);
  return score < low || score > high;
}
