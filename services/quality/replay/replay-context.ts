import type { Language } from '../../cards/texts.js';
import type { Day } from '../../facts/calendar.js';
import type { DataRead, InputRead } from '../report/run-context.js';
import type { NotOffered } from './not-offered.js';
import type { ReplayWords } from './replay-words.js';

/** What the results say of the run beside its counts. All of it is given: nothing here reads a clock or a file. */
export interface ReplayContext extends ReplayContextBefore {
  data: DataRead;
}

/** As far as it is known before the orders are judged. */
export interface ReplayContextBefore {
  /** both days included, as asked for */
  period: { from: Day; to: Day };
  /** when the data was made, ISO 8601 */
  dataAsOf: string;
  /** the hospital's name */
  reporter: string;
  language: Language;
  words: ReplayWords;
  /** by rule id, of both rule bases */
  titles: Readonly<Record<string, string>>;
  /** by fact: what is not known, in words */
  missing: Readonly<Record<string, string>>;
  /** by reason: why a line was rejected */
  rejected: Readonly<Record<string, string>>;
  withPatients: boolean;
  /** a cell that counts fewer (but someone) is not shown in what is made to be shared */
  smallestCell: number;
  program: string;
  first: KnownBy;
  /** null: nothing to compare with */
  second: KnownBy | null;
  inputs: readonly InputRead[];
  notOffered: NotOffered;
}

/** sha256 of rules and value sets, and of the settings with the site's own */
export interface KnownBy {
  rules: string;
  settings: string;
}
