import type { MeasureOutcome, PatientResult } from '../patient-result.js';
import {
  NOT_RECORDED,
  STRATIFIERS,
  emptyCount,
  emptySummary,
  type Count,
  type MeasureSummary,
  type Summary,
} from './summary.js';

type Writable<T> = { -readonly [Key in keyof T]: Writable<T[Key]> };

/** Counts that grow patient by patient, for populations that do not fit in memory. */
export interface Counting {
  add(result: PatientResult): void;
  summary(): Summary;
}

export function startCounting(): Counting {
  const summary: Writable<Summary> = structuredClone(emptySummary);
  return {
    add: (result) => addPatient(summary, result),
    summary: () => structuredClone(summary),
  };
}

export function summarise(results: Iterable<PatientResult>): Summary {
  const counting = startCounting();
  for (const result of results) counting.add(result);
  return counting.summary();
}

function addPatient(summary: Writable<Summary>, result: PatientResult): void {
  const { doses, outcomes, safety, unusable } = result;
  const measured = doses.filter((dose) => dose.measured);
  summary.patients += 1;
  summary.measured += measured.length;
  summary.unconfirmed += measured.filter(({ confirmed }) => !confirmed).length;
  summary.safety.doses += safety.doses;
  for (const kind of ['under18', 'wrongDose', 'wrongRoute'] as const)
    summary.safety[kind] += safety[kind].length;
  for (const { fires } of measured)
    for (const [rule, indicator] of Object.entries(fires)) tell(summary.fires, `${rule} ${indicator}`);
  for (const outcome of outcomes) addOutcome((summary.measures[outcome.measure] ??= emptyMeasure()), outcome);
  for (const { why } of unusable) tell(summary.unusable, why);
}

function addOutcome(measure: Writable<MeasureSummary>, outcome: MeasureOutcome): void {
  measure.initialPopulation += 1;
  if (outcome.beside) {
    tell(measure.beside, outcome.beside);
    addUnknown(measure, outcome);
    return;
  }
  const { exclusion, why, strata } = outcome;
  addEvent(measure.all, outcome);
  addEvent(cell(measure.months, outcome.day.slice(0, 7)), outcome);
  for (const stratifier of STRATIFIERS)
    addEvent(cell((measure.strata[stratifier] ??= {}), strata[stratifier] ?? NOT_RECORDED), outcome);
  for (const [window, metWithin] of Object.entries(outcome.windows ?? {}))
    addEvent(cell(measure.windows, window), { exclusion, met: metWithin });
  if (exclusion !== null) {
    tell(measure.exclusions, exclusion);
    return;
  }
  if (why !== null) tell(measure.why, why);
  addDetails(measure, outcome);
}

function addDetails(measure: Writable<MeasureSummary>, outcome: MeasureOutcome): void {
  if (outcome.class) tell(measure.classes, outcome.class);
  if (outcome.days !== undefined) tell(measure.days, String(outcome.days));
  addUnknown(measure, outcome);
}

function addUnknown(measure: Writable<MeasureSummary>, { unknown = [] }: MeasureOutcome): void {
  for (const fact of unknown) tell(measure.unknown, fact);
}

export function emptyMeasure(): Writable<MeasureSummary> {
  return {
    initialPopulation: 0,
    all: emptyCount(),
    beside: {},
    exclusions: {},
    why: {},
    classes: {},
    unknown: {},
    windows: {},
    months: {},
    strata: {},
    days: {},
  };
}

function cell(counts: Record<string, Count>, key: string): Count {
  return (counts[key] ??= emptyCount());
}

/** Excluded is never met: the numerator is asked only of what is left. */
export function addEvent(count: Count, { exclusion, met }: Pick<MeasureOutcome, 'exclusion' | 'met'>): void {
  count.denominator += 1;
  if (exclusion !== null) count.excluded += 1;
  else if (met) count.met += 1;
}

function tell<Word extends string>(tally: Partial<Record<Word, number>>, word: Word): void {
  tally[word] = (tally[word] ?? 0) + 1;
}
