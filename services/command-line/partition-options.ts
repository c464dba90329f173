import { z } from 'zod';
import { AuditStop } from '../quality/audit-stop.js';
import { measures, percent } from './audit-options.js';
import { inOrder, list, NOT_IN_ORDER, POPULATION_OPTIONS, readOptions } from './population-options.js';

const { from, to, settings, allowMissing, out, withPatients, language, organisation } = POPULATION_OPTIONS;

const megabytes = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, { error: 'a whole number of megabytes' })
  .transform(Number);

const PartitionOptions = z.object({
  settings,
  allowMissing,
  measures: measures.optional(),
  from: from.optional(),
  to: to.optional(),
  offeredTypes: z.string().transform(list).optional(),
  largestPatient: megabytes.default(128),
});

export type PartitionOptions = z.infer<typeof PartitionOptions>;

/** @throws AuditStop naming each option that is wrong, and what was expected */
export function readPartitionOptions(given: unknown): PartitionOptions {
  return readOptions(PartitionOptions, given);
}

/** What only `judge` must have. @throws AuditStop when it lacks */
export function judging({ from, to, offeredTypes }: PartitionOptions) {
  if (from === undefined || to === undefined || from > to || offeredTypes === undefined)
    throw new AuditStop(
      'judge: expected --from and --to, in this order, and --offered-types, the resource types of the whole export',
    );
  return { period: { from, to }, offeredTypes };
}

const MergeOptions = z
  .object({
    ...{ from, to, settings, allowMissing, out, withPatients, language, organisation },
    measures: measures.optional(),
    failUnder: percent.optional(),
  })
  .refine(inOrder, NOT_IN_ORDER);

export type MergeOptions = z.infer<typeof MergeOptions>;

/** @throws AuditStop naming each option that is wrong, and what was expected */
export function readMergeOptions(given: unknown): MergeOptions {
  return readOptions(MergeOptions, given);
}
