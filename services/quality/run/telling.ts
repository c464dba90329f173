import type { JudgedPatient } from './judged-patient.js';

/** What is written of patients as they are judged. */
export interface Telling<Result> {
  /** what each file gets, by its name */
  add(result: Result): Readonly<Record<string, string>>;
  /** what is to be added up: plain JSON */
  counted(): unknown;
}

export const RESULTS = 'results.ndjson';

/** Each as it is, for whoever makes something of it. */
export const AS_JUDGED: Telling<JudgedPatient> = {
  add: (result) => ({ [RESULTS]: `${JSON.stringify(result)}\n` }),
  counted: () => null,
};
