import { scaleLinear, scaleUtc, type ScaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import type { Series, Timeline } from './timeline.js';

/** A place on the drawing; pixels from its left upper corner. */
interface Point {
  x: number;
  y: number;
}

export interface Panel {
  what: Series['what'];
  unit: string;
  top: number;
  bottom: number;
  /** where the values are as they should be */
  band: { y: number; height: number };
  limits: readonly { y: number; value: number }[];
  points: readonly (Point & { value: number; isOut: boolean })[];
  path: string;
}

/** Where everything of a timeline stands on paper. */
export interface Drawing {
  width: number;
  height: number;
  /** between which days lie */
  left: number;
  right: number;
  ticks: readonly { x: number; ms: number }[];
  doses: readonly (Point & { unconfirmed: boolean })[];
  asOfX: number;
  panels: readonly Panel[];
}

const MARGIN = { left: 46, right: 14, top: 34 };
const DOSES_HEIGHT = 34;
const PANEL = { height: 116, gap: 34 };
const PIXELS_PER_TICK = 70;

/** Lays a timeline out in this width, one panel under the other. */
export function drawingOf(timeline: Timeline, width: number): Drawing {
  const { from, asOf, doses, series } = timeline;
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const span = Math.max(1, Date.parse(asOf) - Date.parse(from));
  const days = scaleUtc()
    .domain([Date.parse(from) - span * 0.04, Date.parse(asOf) + span * 0.04])
    .range([left, right]);
  const at = (day: string) => rounded(days(Date.parse(day)));
  const begin = MARGIN.top + DOSES_HEIGHT;
  const panels = series.map((one, place) =>
    panelOf(one, begin + PANEL.gap * (place + 1) + PANEL.height * place, at),
  );
  return {
    ...{ width, left, right },
    height: begin + (PANEL.gap + PANEL.height) * panels.length + 26,
    ticks: ticksOf(days, right - left),
    doses: doses.map(({ day, unconfirmed }) => ({ x: at(day), y: MARGIN.top + 14, unconfirmed })),
    asOfX: at(asOf),
    panels,
  };
}

/** As many as can be read beside each other. */
function ticksOf(days: ScaleTime<number, number>, width: number): Drawing['ticks'] {
  const room = Math.floor(width / PIXELS_PER_TICK);
  const ticks = days.ticks(room);
  const each = Math.ceil(ticks.length / room);
  return ticks
    .filter((_, place) => place % each === 0)
    .map((tick) => ({ x: rounded(days(tick)), ms: tick.getTime() }));
}

function panelOf({ what, unit, low, high, marks }: Series, top: number, at: (day: string) => number): Panel {
  const bottom = top + PANEL.height;
  const values = [low, ...(high === null ? [] : [high]), ...marks.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || most) * 0.14;
  const scale = scaleLinear()
    .domain([Math.max(0, least - room), most + room])
    .range([bottom, top]);
  const y = (value: number) => rounded(scale(value));
  const points = marks.map(({ day, value, isOut }) => ({ x: at(day), y: y(value), value, isOut }));
  const bandTop = high === null ? top : y(high);
  const limits = [low, ...(high === null ? [] : [high])].map((value) => ({ y: y(value), value }));
  return {
    ...{ what, unit, top, bottom, limits, points },
    band: { y: bandTop, height: rounded(y(low) - bandTop) },
    path:
      line<Point>(
        ({ x }) => x,
        (point) => point.y,
      )([...points]) ?? '',
  };
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
