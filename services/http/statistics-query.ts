import { z } from 'zod';
import { Hook } from '../decide/rule.js';
import { addDays, type Day } from '../facts/calendar.js';
import { Refusal } from '../platform/errors.js';
import type { StatisticsQuery } from '../store/store.js';
import { placesOf } from './invalid-request.js';

/** The period without `from`, its last day included. */
const USUAL_DAYS = 30;

const QueryDay = z.iso.date().transform((day) => day as Day);

export const StatisticsParameters = z.strictObject({
  from: QueryDay.optional(),
  to: QueryDay.optional(),
  hook: Hook.optional(),
  client: z.string().min(1).optional(),
});

/**
 * `?from&to&hook&client`, each once; a period ends today unless it says otherwise.
 * @throws Refusal invalid-parameter naming the parameters at fault
 */
export function readStatisticsQuery(parameters: unknown, today: Day): StatisticsQuery {
  const read = StatisticsParameters.safeParse(parameters);
  if (!read.success) throw new Refusal('invalid-parameter', placesOf(read.error));
  const { hook, client, to = today, from = addDays(to, 1 - USUAL_DAYS) } = read.data;
  if (from > to) throw new Refusal('invalid-parameter', ['from', 'to']);
  return { from, to, ...(hook && { hook }), ...(client !== undefined && { client }) };
}
