import { scaleBand, scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Format } from '../../report/html/format.js';
import { partsOf } from './outcomes.js';
import type { WeekOfAll } from './week-list.js';

interface WeeksPlotProps {
  /** every week in order */
  weeks: readonly WeekOfAll[];
  label: string;
  format: Format;
}

const WIDE = 720;
const HIGH = 230;
const LEFT = 58;
const TOP = 12;
const BOTTOM = HIGH - 30;

/** as many as fit on a small screen, where letters are larger */
const MOST_LABELS = 4;

/** A column a week: what was shown, in the parts that became of it. */
export function WeeksPlot({ weeks, label, format }: WeeksPlotProps): VNode {
  const most = Math.max(4, ...weeks.map(({ shown }) => shown));
  const y = scaleLinear([0, most], [BOTTOM, TOP]).nice(4);
  const x = scaleBand(
    weeks.map(({ week }) => week),
    [LEFT, WIDE],
  )
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const each = Math.ceil(weeks.length / MOST_LABELS);
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line class="axis" x1={LEFT} x2={WIDE} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
      {weeks.map((week, index) => (
        <g key={week.week}>
          {partsOf(week).map(({ outcome, from, to }) => (
            <rect
              key={outcome}
              class={outcome}
              x={x(week.week)}
              width={Math.min(x.bandwidth(), 48)}
              y={y(to)}
              height={y(from) - y(to)}
            />
          ))}
          {index % each === 0 && (
            <text x={x(week.week)} y={BOTTOM + 20}>
              {format.shortDay(week.week)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
