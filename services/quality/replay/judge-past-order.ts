import { z } from 'zod';
import { asOf, endOfDay } from '../../facts/calendar.js';
import { asksForItself } from '../../facts/concerns-us.js';
import { relativeReference } from '../../facts/orders/excluded-by.js';
import { readOrder } from '../../facts/orders/read-order.js';
import { readChart } from '../../facts/read-chart.js';
import { readReading } from '../../facts/read-reading.js';
import type { PatientHistory } from '../evaluate/patient-history.js';
import { keeperOf } from '../evaluate/strata-of.js';
import { excludedForOrder } from './excluded-for-order.js';
import type { PastOrder } from './past-orders.js';
import { HOOK, type Replay } from './replay.js';
import type { ReplayedOrder } from './replayed-order.js';
import { whatWasShown } from './what-was-shown.js';

/** Facts have no use for who asked: it is read here alone. */
const Asked = z.object({ requester: z.object({ reference: z.string().optional() }).optional() });

/**
 * The order as the hook would have judged it when it was signed: with a time of day as of that, else as of the end of
 * its day. Null: the hook would have had nothing to ask, as of 120 mg for someone who was never known on 60 mg.
 */
export function judgePastOrder(
  past: PastOrder,
  history: PatientHistory,
  replay: Replay,
): ReplayedOrder | null {
  const { timeZone } = replay.knowledge.settings;
  const { signed } = past;
  const then = signed.ms === undefined ? endOfDay(signed.from, timeZone) : asOf(signed.ms, timeZone);
  const input = history.input(then, excludedForOrder(past, history));
  const order = readOrder(past.order, input);
  const reading = readReading(readChart(input), order, { ours: [order], moment: HOOK });
  if (!asksForItself(order) && !reading.facts.denosumabKnown) return null;
  return {
    event: order.reference,
    kind: 'order',
    day: signed.from,
    organisation: askerOf(past, history) ?? keeperOf(history),
    ...whatWasShown(reading, { patientId: history.record.patientId, asOf: then }, replay),
  };
}

/** `Organization/id`; null when a person asked, or nobody is named. */
function askerOf({ order }: PastOrder, { originals }: PatientHistory): string | null {
  const { requester } = Asked.safeParse(originals.get(order.reference)).data ?? {};
  const asker = requester?.reference === undefined ? '' : relativeReference(requester.reference);
  return asker.startsWith('Organization/') ? asker : null;
}
