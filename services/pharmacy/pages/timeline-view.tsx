import type { VNode } from 'preact';
import { drawingOf, type Drawing, type Panel } from '../timeline/drawing.js';
import type { Timeline } from '../timeline/timeline.js';
import { dayFor, numberFor, unitFor, type Reader } from './reader.js';
import { TimelineTable } from './timeline-table.js';

/** The drawing for wide and for narrow windows; the table says the same in numbers. */
const WIDTHS = { wide: 580, narrow: 340 };

interface TimelineOf {
  timeline: Timeline;
  reader: Reader;
}

/** When the doses were, and how calcium and kidneys were around them. */
export function TimelineView({ timeline, reader }: TimelineOf): VNode {
  const { say } = reader;
  const { doses, series, earlierDoses, unread } = timeline;
  const isEmpty = doses.length === 0 && series.length === 0;
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      <p class="note">
        {say('timelineNote', { from: dayFor(timeline.from, reader), to: dayFor(timeline.asOf, reader) })}
        {earlierDoses > 0 && ` ${say('earlierDoses', { count: earlierDoses })}`}
      </p>
      {unread.map((what) => (
        <p key={what} class="card warning">
          {say(`unread-${what}`)}
        </p>
      ))}
      {doses.length + earlierDoses === 0 && !unread.includes('doses') && <p class="note">{say('noDoses')}</p>}
      {series.length === 0 && !unread.includes('results') && <p class="note">{say('noResults')}</p>}
      {!isEmpty &&
        Object.entries(WIDTHS).map(([name, width]) => (
          <div key={name} class={`drawing ${name}`} aria-hidden="true">
            <Drawn drawing={drawingOf(timeline, width)} reader={reader} />
          </div>
        ))}
      {!isEmpty && <TimelineTable timeline={timeline} reader={reader} />}
    </section>
  );
}

function Drawn({ drawing, reader }: { drawing: Drawing; reader: Reader }): VNode {
  const { width, height, left, right, ticks, doses, asOfX, panels } = drawing;
  const { say, language } = reader;
  const month = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} focusable="false">
      <text class="head" x={left} y={14}>
        {say('doses')}
      </text>
      <line class="axis" x1={left} x2={right} y1={48} y2={48} />
      {doses.map(({ x, y, unconfirmed }) => (
        <path
          key={x}
          class={unconfirmed ? 'dose unconfirmed' : 'dose'}
          d={`M${x} ${y - 9}l7 9l-7 9l-7 -9z`}
        />
      ))}
      {doses.map(({ x }) => (
        <line key={x} class="at-dose" x1={x} x2={x} y1={58} y2={height - 24} />
      ))}
      {panels.map((panel) => (
        <DrawnPanel key={panel.what} panel={panel} drawing={drawing} reader={reader} />
      ))}
      <line class="as-of" x1={asOfX} x2={asOfX} y1={24} y2={height - 24} />
      <text class="as-of" x={asOfX} y={14} text-anchor="end">
        {say('today')}
      </text>
      {ticks.map(({ x, ms }) => (
        <text key={x} x={x} y={height - 6} text-anchor="middle">
          {month.format(ms)}
        </text>
      ))}
    </svg>
  );
}

function DrawnPanel({ panel, drawing, reader }: { panel: Panel; drawing: Drawing; reader: Reader }): VNode {
  const { what, unit, top, bottom, band, limits, points, path } = panel;
  const { left, right } = drawing;
  const last = points.at(-1);
  return (
    <g>
      <text class="head" x={left} y={top - 8}>{`${reader.say(what)} (${unitFor(unit, reader)})`}</text>
      <rect class="band" x={left} width={right - left} y={band.y} height={band.height} />
      <line class="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {limits.map(({ y, value }) => (
        <g key={value}>
          <line class="limit" x1={left} x2={right} y1={y} y2={y} />
          <text x={left - 6} y={y + 4} text-anchor="end">
            {numberFor(value, unit, reader)}
          </text>
        </g>
      ))}
      <path class="course" d={path} />
      {points.map(({ x, y, isOut }) => (
        <circle key={x} class={isOut ? 'mark out' : 'mark'} cx={x} cy={y} r={isOut ? 5.5 : 4} />
      ))}
      {last && (
        <LastValue {...last} left={left}>
          {numberFor(last.value, unit, reader)}
        </LastValue>
      )}
    </g>
  );
}

/** Beside its mark: on the left, unless the limits stand there. */
function LastValue(mark: Panel['points'][number] & { left: number; children: string }): VNode {
  const { x, y, isOut, left, children } = mark;
  const isAtTheLeft = x - left < ROOM_FOR_A_VALUE;
  return (
    <text
      class={isOut ? 'last out' : 'last'}
      x={isAtTheLeft ? x + 9 : x - 9}
      y={y - 8}
      text-anchor={isAtTheLeft ? 'start' : 'end'}
    >
      {children}
    </text>
  );
}

const ROOM_FOR_A_VALUE = 50;
