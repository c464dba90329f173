import type { MeasureId } from '../../measure-id.js';
import type { DoseResult, MeasureOutcome, PatientResult } from '../../patient-result.js';
import type { Strata } from '../../strata.js';
import { csvCells, csvLine, lineOf, type Cell } from './csv.js';

const DOSE_COLUMNS = [
  'patient',
  'row',
  'event',
  'day',
  'confirmed',
  'brand',
  'batch',
  'strength',
  'age',
  'measured',
  'sex',
  'ageBand',
  'renalStage',
  'doseNumber',
  'organisation',
  'alerts',
  'cannotTell',
] as const;

const MEASURE_COLUMNS = ['', ' why', ' class', ' value', ' unit', ' days', ' windows'] as const;

export function headerLine(measures: readonly MeasureId[]): string {
  return csvLine([
    ...DOSE_COLUMNS,
    ...measures.flatMap((measure) => MEASURE_COLUMNS.map((column) => measure + column)),
  ]);
}

/**
 * One row a dose of the period, with every measure's outcome. What a measure looks at that is no dose of the
 * period (an end of the medicine, a review, a dose before the period that fell due in it) has a row of its own,
 * `row` being `event` there: nothing that is counted is missing here.
 */
export function doseRows(result: PatientResult, measures: readonly MeasureId[]): string {
  const byEvent = outcomesByEvent(result);
  const doses = result.doses.map((dose) => {
    const outcomes = byEvent.get(dose.event) ?? [];
    byEvent.delete(dose.event);
    return lineOf([doseCells(result.patientId, dose), ...measureCells(outcomes, measures)]);
  });
  const others = [...byEvent].flatMap(([event, outcomes]) => {
    const [first] = outcomes;
    if (!first) return [];
    return lineOf([eventCells(result.patientId, event, first), ...measureCells(outcomes, measures)]);
  });
  return [...doses, ...others].join('');
}

function outcomesByEvent({ outcomes }: PatientResult): Map<string, MeasureOutcome[]> {
  const byEvent = new Map<string, MeasureOutcome[]>();
  for (const outcome of outcomes) {
    const known = byEvent.get(outcome.event);
    if (known) known.push(outcome);
    else byEvent.set(outcome.event, [outcome]);
  }
  return byEvent;
}

function doseCells(patient: string, dose: DoseResult): string {
  const { event, day, confirmed, brand, batch, strength, ageYears, measured, strata } = dose;
  const alerts = Object.entries(dose.fires).map(([rule, indicator]) => `${rule}: ${indicator}`);
  return csvCells([
    ...[patient, 'dose', event, day, confirmed, brand, batch, strength, ageYears, measured],
    ...strataCells(strata),
    alerts.join('; '),
    dose.cannotTell.join('; '),
  ]);
}

function eventCells(patient: string, event: string, { day, strata }: MeasureOutcome): string {
  const nothing: Cell[] = [null, null, null, null, null, null];
  return csvCells([patient, 'event', event, day, ...nothing, ...strataCells(strata), null, null]);
}

function strataCells({ sex, ageBand, renalStage, doseNumber, organisation }: Strata): Cell[] {
  return [sex, ageBand, renalStage, doseNumber, organisation];
}

function measureCells(outcomes: readonly MeasureOutcome[], measures: readonly MeasureId[]): string[] {
  return measures.map((measure) => {
    const outcome = outcomes.find((one) => one.measure === measure);
    return outcome ? outcomeCells(outcome) : NOTHING;
  });
}

const NOTHING = csvCells(MEASURE_COLUMNS.map(() => null));

function outcomeCells(outcome: MeasureOutcome): string {
  const { why, value, unit, days, windows = {} } = outcome;
  const within = Object.keys(windows).filter((window) => windows[window]);
  return csvCells([inWords(outcome), why, outcome.class, value, unit, days, within.join(' ')]);
}

function inWords({ beside, exclusion, met }: MeasureOutcome): string {
  if (beside) return `beside: ${beside}`;
  if (exclusion !== null) return `excluded: ${exclusion}`;
  return met ? 'met' : 'not met';
}
