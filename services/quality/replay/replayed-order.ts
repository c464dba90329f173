import type { Indicator } from '../../decide/rule.js';
import type { Day } from '../../facts/calendar.js';
import type { FactName } from '../../facts/vocabulary/vocabulary.js';

/** An order that was signed, or a dose that was given or handed over: burdens of their own, never added up. */
export type ReplayedKind = 'order' | 'dose';

/** Why a rule that fires is kept from the prescriber. */
export type Hidden = 'shadow' | 'off' | 'checklist-only';

/** What the prescriber would have seen, and not seen, at one order or dose of the past: plain JSON. */
export interface ReplayedOrder {
  /** `Type/id` of the order or dose (of a dose without an id `PATIENT#DAY`); the same in every replay of one population */
  event: string;
  kind: ReplayedKind;
  /** when it was signed or given */
  day: Day;
  /** `Organization/id` that asked for it or gave it, else of the patient's keeper; null: not recorded */
  organisation: string | null;
  /** one for each card, the gravest first */
  cards: readonly Indicator[];
  /** rules that fire on those cards, by id */
  shown: Readonly<Record<string, Indicator>>;
  /** rules that say on those cards that they can't tell, by id */
  toldUnknown: Readonly<Record<string, Indicator>>;
  /** active rules that can't tell, on a card or not, with what they lack */
  cannotTell: Readonly<Record<string, readonly FactName[]>>;
  /** rules that fire, and that the prescriber is not told */
  hidden: Readonly<Record<string, { why: Hidden; indicator: Indicator }>>;
}

/** What the rules say of one patient's past, oldest first. */
export interface Replayed {
  orders: readonly ReplayedOrder[];
  doses: readonly ReplayedOrder[];
  /** orders for denosumab without an exact day: they can't be judged */
  undated: number;
}

/** One patient of a run. */
export interface ReplayedPatient extends Replayed {
  patientId: string;
  /** the same by the other rules; null when there are none to compare with */
  second: Replayed | null;
}

/** The cards that interrupt: info does not. */
export function alertsOf({ cards }: Pick<ReplayedOrder, 'cards'>): number {
  return cards.filter((indicator) => indicator !== 'info').length;
}
