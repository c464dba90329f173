import type { AsOf } from './calendar.js';
import type { PatientRecord } from './record.js';
import type { Settings } from './settings.js';
import type { Terms } from './terms.js';

/** What a chart is read from. */
export interface ChartInput {
  record: PatientRecord;
  /** `Type/id` of what is no evidence: the orders under judgement, entries with their id, what they replace */
  excluded: ReadonlySet<string>;
  asOf: AsOf;
  terms: Terms;
  settings: Settings;
}
