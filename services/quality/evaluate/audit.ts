import { createClosureDecide, type ClosureDecide } from '../../decide/closure-decide.js';
import type { Rule } from '../../decide/rule.js';
import type { Day } from '../../facts/calendar.js';
import type { Settings } from '../../facts/settings.js';
import type { Terms } from '../../facts/terms.js';
import type { MeasureId } from '../measure-id.js';
import { createReadMedication, type ReadMedication } from './find-medications.js';

/** What an audit asks, the same for every patient. Plain JSON but for the knowledge, which each worker loads itself. */
export interface AuditOptions {
  /** both days included, in the site's time zone (`knowledge.settings.timeZone`) */
  period: { from: Day; to: Day };
  measures: readonly MeasureId[];
  /**
   * Resource types that the whole export holds: `Observation`, `Condition` … One that is not among them was not
   * offered, so that nothing of it is known; one that is, and of which a patient has none, is known to be none.
   */
  offeredTypes: readonly string[];
  knowledge: AuditKnowledge;
}

export interface AuditKnowledge {
  settings: Settings;
  terms: Terms;
  rules: readonly Rule[];
}

/** The same, made ready once per worker. */
export interface Audit extends Omit<AuditOptions, 'offeredTypes'> {
  offeredTypes: ReadonlySet<string>;
  terms: Terms;
  decide: ClosureDecide;
  readMedication: ReadMedication;
}

export function createAudit(options: AuditOptions): Audit {
  return {
    ...options,
    offeredTypes: new Set(options.offeredTypes),
    terms: options.knowledge.terms,
    decide: createClosureDecide(),
    readMedication: createReadMedication(),
  };
}
