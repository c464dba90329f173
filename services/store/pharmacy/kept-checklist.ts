import { z } from 'zod';
import { Indicator } from '../../decide/rule.js';
import type { OrderNamed } from './order-named.js';

/** What is kept of one item: no value, no words of the record. */
export const KeptItem = z.object({
  rule: z.string(),
  version: z.string(),
  outcome: z.enum(['alert', 'cannot-tell', 'pass', 'not-applicable']),
  indicator: Indicator.optional(),
});

export type KeptItem = z.infer<typeof KeptItem>;

export interface KeptChecklist {
  version: string;
  /** milliseconds since 1970 */
  madeAtMs: number;
  items: readonly KeptItem[];
}

export interface MadeChecklist extends KeptChecklist {
  order: OrderNamed;
}
