import type { PatientResult } from '../patient-result.js';
import { doseRows } from './csv/dose-rows.js';
import { prepareIndividualTexts } from './measure-report/individual-texts.js';
import { startListing, type ListToAct } from './patients-to-act.js';
import type { ContextBefore } from './run-context.js';
import { startCounting } from './summarise.js';
import type { Summary } from './summary.js';

/** Files that hold patients one after the other. */
export type PatientFile = 'individual.ndjson' | 'doses.csv';

/** What some patients add to what is said of all: plain JSON. */
export interface Told {
  summary: Summary;
  toAct: ListToAct;
}

export type TellingContext = Pick<
  ContextBefore,
  'period' | 'date' | 'reporter' | 'measures' | 'withPatients'
>;

/** Tells of patients, in whatever thread they are judged. */
export interface PatientTelling {
  /** what each file gets of this patient */
  add(result: PatientResult): Readonly<Record<PatientFile, string>>;
  counted(): Told;
}

export function startTelling(context: TellingContext): PatientTelling {
  const counting = startCounting();
  const listing = startListing();
  const individual = prepareIndividualTexts(context);
  const measures = context.measures.map(({ id }) => id);
  return {
    add(result) {
      counting.add(result);
      if (context.withPatients) listing.add(result);
      return { 'individual.ndjson': individual(result), 'doses.csv': doseRows(result, measures) };
    },
    counted: () => ({ summary: counting.summary(), toAct: listing.list() }),
  };
}
