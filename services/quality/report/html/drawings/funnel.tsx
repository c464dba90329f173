import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { VNode } from 'preact';
import { FUNNEL_Z, funnelLimits } from '../../funnel-limits.js';
import type { Format } from '../format.js';
import type { Shown } from '../shown.js';
import { BOTTOM, HIGH, LEFT, RIGHT, ShareAxis, WIDE, shareScale } from './frame.js';

interface Funnel {
  organisations: readonly Shown[];
  nameOf: (key: string) => string;
  whole: number;
  label: string;
  axis: string;
  format: Format;
}

interface Point {
  key: string;
  name: string;
  events: number;
  score: number;
}

const STEPS = 60;
const MOST_LETTERS = 24;

/** Organisations by size and score, between the limits of chance. */
export function FunnelPlot({ organisations, nameOf, whole, label, axis, format }: Funnel): VNode {
  const points = organisations.flatMap((one) => pointOf(one, nameOf));
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
      {points.map((point) => (
        <Dot key={point.key} point={point} x={x(point.events)} out={isOut(point, whole)} />
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

/** Outside the limits an organisation is named; to which side, so that the name stays within the drawing. */
function Dot({ point, x, out }: { point: Point; x: number; out: boolean }): VNode {
  const y = shareScale(point.score);
  const left = x > (LEFT + RIGHT) / 2;
  return (
    <g>
      <circle class={out ? 'dot out' : 'dot'} cx={x} cy={y} r={5} />
      {out && (
        <text class="name" x={left ? x - 9 : x + 9} y={y + 4} text-anchor={left ? 'end' : 'start'}>
          {shortened(point.name)}
        </text>
      )}
    </g>
  );
}

/** What has room beside a dot in the middle, in the letters of a small screen. */
function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;
}

function pointOf({ key, eligible, score }: Shown, nameOf: Funnel['nameOf']): Point[] {
  return typeof eligible === 'number' && score !== null
    ? [{ key, name: nameOf(key), events: eligible, score }]
    : [];
}

function isOut({ events, score }: Point, whole: number): boolean {
  const { low, high } = funnelLimits(whole, events, FUNNEL_Z.outer);
  return score < low || score > high;
}
