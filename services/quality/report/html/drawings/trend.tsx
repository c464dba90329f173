import { scalePoint } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import type { VNode } from 'preact';
import type { Format } from '../format.js';
import type { Shown } from '../shown.js';
import { BOTTOM, HIGH, LEFT, RIGHT, ShareAxis, WIDE, shareScale } from './frame.js';

interface Trend {
  /** months in order; one that is hidden or empty breaks the line */
  months: readonly Shown[];
  whole: number | null;
  label: string;
  format: Format;
}

/** as many as fit on a small screen, where letters are larger */
const MOST_LABELS = 4;

/** The score month by month with its interval as a band. */
export function TrendPlot({ months, whole, label, format }: Trend): VNode {
  const x = scalePoint(
    months.map(({ key }) => key),
    [LEFT + 14, RIGHT - 14],
  );
  const at = ({ key }: Shown) => x(key) ?? LEFT;
  const told = ({ score }: Shown) => score !== null;
  const band = area<Shown>(
    at,
    ({ interval }) => shareScale(interval?.low ?? 0),
    ({ interval }) => shareScale(interval?.high ?? 0),
  );
  const curve = line<Shown>(at, ({ score }) => shareScale(score ?? 0));
  const each = Math.ceil(months.length / MOST_LABELS);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
      <ShareAxis format={format} />
      <path class="band" d={band.defined(told).curve(curveLinear)(months) ?? ''} />
      {whole !== null && (
        <line class="whole" x1={LEFT} x2={RIGHT} y1={shareScale(whole)} y2={shareScale(whole)} />
      )}
      <path class="curve" d={curve.defined(told)(months) ?? ''} />
      {months.filter(told).map((month) => (
        <circle key={month.key} class="dot" cx={at(month)} cy={shareScale(month.score ?? 0)} r={3.5} />
      ))}
      {months.map((month, index) =>
        index % each === 0 ? (
          <text key={month.key} x={at(month)} y={BOTTOM + 20} text-anchor="middle">
            {format.month(month.key)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
