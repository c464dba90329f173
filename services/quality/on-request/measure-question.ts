import type { Day } from '../../facts/calendar.js';
import type { MeasureReport } from '../report/measure-report/measure-report.js';

/** What `$evaluate-measure` is asked. */
export interface MeasureQuestion {
  /** id of the Measure */
  measure: string;
  /** both days included */
  period: { from: Day; to: Day };
  fhirServer: string;
  accessToken: string | null;
  /** id of one patient; null: all who have denosumab by a code */
  subject: string | null;
}

/**
 * Fetches what the measure needs from the server, and judges it as the audit does.
 * @throws Refusal not-found (the measure), patient-unavailable, too-costly, fhir-server-failed, evaluation-running
 */
export type EvaluateMeasure = (question: MeasureQuestion, signal: AbortSignal) => Promise<MeasureReport>;
