/** What the rules would have said at one order or dose of the past: plain JSON. */
export interface ReplayedOrder {
  /** `Type/id` of the order or dose; the same in every replay of one population */
  event: string;
  /** by rule id; silent ones left out */
  fires: Readonly<Record<string, 'info' | 'warning' | 'critical'>>;
  /** rule ids */
  cannotTell: readonly string[];
}
