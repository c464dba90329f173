import { addMonths, type Day } from '../../facts/calendar.js';
import type { Chart } from '../../facts/chart.js';
import type { Evidence } from '../../facts/evidence.js';
import { computedClearance } from '../../facts/renal/computed-clearance.js';

/** A value on a day, as it is drawn and as it stands in the table. */
export interface Mark {
  day: Day;
  value: number;
  /** on the wrong side of a limit */
  isOut: boolean;
  evidence: Evidence;
}

/** One kind of value, with the limits that the rules hold it against. */
export interface Series {
  what: 'calcium' | 'ionised' | 'clearance' | 'egfr';
  /** UCUM */
  unit: string;
  low: number;
  /** null: it has no upper limit */
  high: number | null;
  /** oldest first */
  marks: readonly Mark[];
}

export interface TimelineDose {
  day: Day;
  unconfirmed: boolean;
  brand: string | null;
  batch: string | null;
}

/** Doses, calcium and renal function of the last years: what the drawing and its table say. */
export interface Timeline {
  from: Day;
  asOf: Day;
  doses: readonly TimelineDose[];
  /** before `from` */
  earlierDoses: number;
  /** only those with a value */
  series: readonly Series[];
  /** what could not be read, wholly or in part: then "none" is not known */
  unread: readonly ('doses' | 'results')[];
}

const MONTHS_BACK = 36;
/** A drawing of a few days would say more than there is. */
const MONTHS_AT_LEAST = 12;

/** What the chart says, up to its as-of day and no further back than three years. */
export function timelineOf(chart: Chart): Timeline {
  const asOf = chart.asOf.day;
  const earliest = addMonths(asOf, -MONTHS_BACK);
  const doses = chart.doses.entries.map(({ day, unconfirmed, brand, batch }) => ({
    ...{ day, unconfirmed, brand, batch },
  }));
  const shown = doses.filter(({ day }) => day >= earliest);
  const series = [...calciumSeries(chart), ...renalSeries(chart)]
    .map((one) => ({ ...one, marks: one.marks.filter(({ day }) => day >= earliest).toSorted(byDay) }))
    .filter(({ marks }) => marks.length > 0);
  const days = [...shown, ...series.flatMap(({ marks }) => marks)].map(({ day }) => day);
  const [from = asOf] = [addMonths(asOf, -MONTHS_AT_LEAST), ...days].sort();
  return {
    from,
    ...{ asOf, series },
    doses: shown,
    unread: unreadIn(chart),
    earlierDoses: doses.length - shown.length,
  };
}

function unreadIn({ doses, results }: Chart): Timeline['unread'] {
  const { calciumIonised, calciumCorrected, calciumTotal, clearance, egfr, creatinine } = results;
  const drawn = [calciumIonised, calciumCorrected, calciumTotal, clearance, egfr, creatinine];
  return [
    ...(doses.complete ? [] : (['doses'] as const)),
    ...(drawn.every(({ complete }) => complete) ? [] : (['results'] as const)),
  ];
}

/** The calcium that counts of each day; ionised has limits of its own. */
function calciumSeries({ calciums, settings }: Chart): Series[] {
  const { calcium, analytes } = settings;
  const governing = calciums.days.map(calciums.governing);
  const seriesOf = (what: 'calcium' | 'ionised', high: number): Series => {
    const ours = governing.filter(({ kind }) => (kind === 'ionised') === (what === 'ionised'));
    const unit = analytes['calcium-total'].unit;
    const ownLow = what === 'ionised' ? calcium.lowIonisedMmolPerL : calcium.lowTotalMmolPerL;
    const marks = ours.flatMap(({ day, value, status, high: isHigh, evidence: [evidence] }) =>
      evidence ? [{ day, value, isOut: status === 'low' || isHigh === true, evidence }] : [],
    );
    return { what, unit, low: ours[0]?.lowLimitMmolPerL ?? ownLow, high, marks };
  };
  return [seriesOf('calcium', calcium.highTotalMmolPerL), seriesOf('ionised', calcium.highIonisedMmolPerL)];
}

/** An eGFR is for a body surface of 1.73 m2, which its code alone tells; UCUM. */
const INDEXED = 'mL/min/{1.73_m2}';

/** Clearances, reported and computed, and apart from them the eGFR, which only stands in for one. */
function renalSeries(chart: Chart): Series[] {
  const { results, settings } = chart;
  const low = settings.renal.severeBelowMlPerMin;
  const mark = (day: Day, value: number, evidence: Evidence | undefined): Mark[] =>
    evidence ? [{ day, value, isOut: value < low, evidence }] : [];
  const computed = results.creatinine.usable.flatMap((one) => computedClearance(one, chart) ?? []);
  const reported = results.clearance.usable.flatMap(({ day, value, evidence }) => mark(day, value, evidence));
  const reckoned = computed.flatMap(({ day, value, evidence }) => mark(day, value, evidence[0]));
  const egfr = results.egfr.usable.flatMap(({ day, value, evidence }) => mark(day, value, evidence));
  const { unit } = settings.analytes.clearance;
  return [
    { what: 'clearance', unit, low, high: null, marks: [...reported, ...reckoned] },
    { what: 'egfr', unit: INDEXED, low, high: null, marks: egfr },
  ];
}

function byDay(one: { day: Day }, other: { day: Day }): number {
  return one.day < other.day ? -1 : 1;
}
