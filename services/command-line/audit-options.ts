import { z } from 'zod';
import { MEASURE_IDS } from '../quality/measure-id.js';
import { inOrder, list, NOT_IN_ORDER, POPULATION_OPTIONS, readOptions } from './population-options.js';

export const measures = z
  .string()
  .transform(list)
  .pipe(z.array(z.enum(MEASURE_IDS, { error: `measures of: ${MEASURE_IDS.join(', ')}` })));

/** 0.9 and 90 are the same share; 1 is all. As a percentage. */
export const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?$/, { error: 'a share such as 0.9, or a percentage such as 90', abort: true })
  .transform((text) => (Number(text) > 1 ? Number(text) : Number(text) * 100))
  .refine((value) => value <= 100, { error: 'a share such as 0.9, or a percentage such as 90' });

/** The options of `audit`, as written on the command line. */
const AuditOptions = z
  .object({ ...POPULATION_OPTIONS, measures: measures.optional(), failUnder: percent.optional() })
  .refine(inOrder, NOT_IN_ORDER);

export type AuditOptions = z.infer<typeof AuditOptions>;

/** @throws AuditStop naming each option that is wrong, and what was expected */
export function readAuditOptions(given: unknown): AuditOptions {
  return readOptions(AuditOptions, given);
}
