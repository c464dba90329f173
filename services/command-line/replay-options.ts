import { z } from 'zod';
import { inOrder, NOT_IN_ORDER, POPULATION_OPTIONS, readOptions } from './population-options.js';

/** The options of `replay`, as written on the command line. */
const ReplayOptions = z
  .object({ ...POPULATION_OPTIONS, rules: z.string().min(1).optional() })
  .refine(inOrder, NOT_IN_ORDER);

export type ReplayOptions = z.infer<typeof ReplayOptions>;

/** @throws AuditStop naming each option that is wrong, and what was expected */
export function readReplayOptions(given: unknown): ReplayOptions {
  return readOptions(ReplayOptions, given);
}
