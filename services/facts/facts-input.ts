import type { ChartInput } from './chart-input.js';
import type { Order } from './order.js';
import type { Facts } from './vocabulary/vocabulary.js';

/** What facts are read from: a patient's record, the orders (drafts or dispatched), the instant, and what words mean. */
export interface FactsInput extends Omit<ChartInput, 'excluded'> {
  /** under judgement */
  orders: readonly Order[];
  /** drafts of the same session that nobody asks about: ordered already, but not judged */
  otherDrafts?: readonly Order[];
  moment: Facts['moment'];
}
