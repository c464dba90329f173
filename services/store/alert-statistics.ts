import type { Day } from '../facts/calendar.js';

/** `GET /api/quality/alerts` (design, section 3). */
export interface AlertStatistics {
  from: Day;
  to: Day;
  rules: readonly RuleStatistics[];
  feedback: { total: number; unmatched: number };
}

/** What was shown in one week, and what became of it. */
export interface WeekStatistics {
  /** its Monday */
  week: Day;
  /** the rule */
  id: string;
  shown: number;
  accepted: number;
  overridden: number;
  ignored: number;
  cannotTell: number;
  shadow: number;
}

export interface RuleStatistics {
  id: string;
  /** cards shown that carried the rule */
  shown: number;
  accepted: number;
  overridden: number;
  /** shown, and no feedback came */
  ignored: number;
  overrideReasons: readonly { code: string; count: number }[];
  cannotTell: number;
  /** judged to fire, not shown because the site has it in shadow */
  shadow: number;
}
