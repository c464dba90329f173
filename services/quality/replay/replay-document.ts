import { z } from 'zod';
import type { Burden } from './count-replay.js';
import type { ReplayContext } from './replay-context.js';
import { DifferenceSummary, ReplaySummary } from './replay-summary.js';
import { per100Orders } from './summarise-replay.js';

const rate = z.number().nullable();
const KnownBy = z.object({ rules: z.string(), settings: z.string() });

/** Rates are of 100 orders; null where there were none. */
const Counted = ReplaySummary.extend({
  alertsPer100: rate,
  rulesPer100: z.record(
    z.string(),
    z.object({ critical: rate, warning: rate, info: rate, cannotTell: rate }),
  ),
});

const BothWays = z.object({
  first: Counted,
  second: Counted.nullable(),
  difference: DifferenceSummary.nullable(),
});

/** `replay.json`: all that was counted, nothing hidden. Orders and doses are never added up: a dose carries out an order. */
export const ReplayDocument = z.object({
  program: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  dataAsOf: z.string(),
  knowledge: z.object({ first: KnownBy, second: KnownBy.nullable() }),
  /** resource types that the input does not hold at all */
  notOffered: z.object({ essential: z.array(z.string()), other: z.array(z.string()) }),
  /** orders without an exact day, which nothing can judge */
  undatedOrders: z.int(),
  orders: BothWays,
  doses: BothWays,
});
export type ReplayDocument = z.infer<typeof ReplayDocument>;

export function replayDocument(
  { orders, doses, undated }: { orders: Burden; doses: Burden; undated: number },
  { program, period, dataAsOf, first, second, notOffered }: ReplayContext,
): ReplayDocument {
  return {
    ...{ program, period, dataAsOf, knowledge: { first, second } },
    notOffered: { essential: [...notOffered.essential], other: [...notOffered.other] },
    undatedOrders: undated,
    orders: bothWays(orders),
    doses: bothWays(doses),
  };
}

function bothWays({ first, compared }: Burden): ReplayDocument['orders'] {
  return {
    first: withRates(first),
    second: compared && withRates(compared.second),
    difference: compared?.difference ?? null,
  };
}

function withRates(summary: ReplaySummary): z.infer<typeof Counted> {
  const per100 = (number: number) => rounded(per100Orders(number, summary));
  const rules = Object.entries(summary.rules).map(([id, { critical, warning, info, cannotTell }]) => {
    const rates = { critical: per100(critical), warning: per100(warning), info: per100(info) };
    return [id, { ...rates, cannotTell: per100(cannotTell) }] as const;
  });
  return {
    ...summary,
    alertsPer100: per100(summary.alertCards),
    rulesPer100: Object.fromEntries(rules),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
