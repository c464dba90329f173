import type { Day } from '../facts/calendar.js';
import type { AlertStatistics, WeekStatistics } from './alert-statistics.js';
import type { AnsweredHook } from './answered-hook.js';
import type { KeptFeedback } from './kept-feedback.js';
import type { PharmacyStore } from './pharmacy/pharmacy-store.js';
import type { SealedRecords } from './sealed-records.js';
import type { StoreFigures } from './store-figures.js';

/** Which answers and which feedback are counted; both days included, in the site's zone. */
export interface StatisticsQuery {
  from: Day;
  to: Day;
  hook?: string;
  /** `iss` of a trusted client */
  client?: string;
}

/** What is kept (design, section 4). One schema on SQLite and PostgreSQL. */
export interface Store {
  /**
   * The trail row of one answered hook. Resolves when it is safe; never rejects: while the database fails, rows wait in
   * a bounded spool and `state` is degraded.
   */
  keepAnswer(answer: AnsweredHook): Promise<void>;
  /**
   * Feedback on cards: the same entry again changes nothing, one on an unknown card is kept as unmatched.
   * @throws Refusal store-unavailable when it can be made safe nowhere: the EHR must send it again
   */
  keepFeedback(entries: readonly KeptFeedback[]): Promise<void>;
  /** true the first time a token's `jti` is seen, false until it expires; shared by all replicas */
  isFirstUse(token: { iss: string; jti: string; expiresAtMs: number }): Promise<boolean>;
  alertStatistics(query: StatisticsQuery): Promise<AlertStatistics>;
  readonly pharmacy: PharmacyStore;
  readonly sealed: SealedRecords;
  /** the same counts by week and rule, both in order; a week without any is not there */
  alertWeeks(query: StatisticsQuery): Promise<readonly WeekStatistics[]>;
  state(): 'ok' | 'degraded';
  figures(): StoreFigures;
  /** writes what waits, then lets go of the database */
  close(): Promise<void>;
}
