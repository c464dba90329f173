import type { Day } from '../../facts/calendar.js';
import type { MeasureId } from '../measure-id.js';
import type { ReportAsked } from './bucket-task.js';

/** What an audit is asked for. */
export interface AuditRequest {
  /** both days included */
  period: { from: Day; to: Day };
  measures: readonly MeasureId[];
  /** how patients are told of; null: results are handed on as they are judged */
  report: ReportAsked | null;
  /** folder of the results */
  out: string;
  resume: boolean;
  /** resource types without which the run goes on */
  allowMissing: readonly string[];
}
