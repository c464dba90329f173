import type { Language } from '../../cards/texts.js';
import type { Day } from '../../facts/calendar.js';
import type { MeasureId } from '../measure-id.js';
import type { Benchmark, ReportWords } from './report-words.js';
import type { Tally } from './summary.js';

/** What a MeasureReport says of the run. */
export type ReportContext = Pick<RunContext, 'period' | 'date' | 'reporter' | 'measures' | 'smallestCell'>;

/** What the results say of the run beside its counts. All of it is given: nothing here reads a clock or a file. */
export interface RunContext extends ContextBefore {
  data: DataRead;
}

/** As far as it is known before the patients are judged. */
export interface ContextBefore {
  /** both days included, as asked for */
  period: { from: Day; to: Day };
  /** when the results were made: an instant with its zone, ISO 8601 */
  date: string;
  /** who reports: the hospital's name */
  reporter: string;
  language: Language;
  words: ReportWords;
  benchmarks: readonly Benchmark[];
  /** names by `Organization/id`, as far as the input tells them */
  organisations: Readonly<Record<string, string>>;
  /** those that were asked for, in the order to show them */
  measures: readonly { id: MeasureId; version: string }[];
  /** true: the report names patients and hides no cell; it is not to be shared */
  withPatients: boolean;
  /** a cell that counts fewer (but someone) is not shown in what is made to be shared */
  smallestCell: number;
  made: MadeBy;
}

/** How it was computed, for whoever must compute it again. */
export interface MadeBy {
  /** of the program */
  version: string;
  /** sha256 of rules and value sets, and of the settings with the site's own */
  rules: string;
  settings: string;
  inputs: readonly InputRead[];
}

export interface InputRead {
  /** its name, without the folders it lies in */
  name: string;
  bytes: number;
  sha256: string;
}

export interface DataRead {
  /** resources read, by type */
  read: Tally;
  /** what could not be read: counted by reason, and the first of them with where they stand */
  rejected: {
    counts: Readonly<Partial<Record<string, number>>>;
    first: readonly { file: string; line: number; reason: string }[];
  };
}
