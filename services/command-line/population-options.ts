import { z } from 'zod';
import { LANGUAGES } from '../cards/texts.js';
import type { Day } from '../facts/calendar.js';
import { AuditStop } from '../quality/audit-stop.js';

const isDay = (text: string) => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

const day = z
  .string()
  .refine(isDay, { error: 'a day as YYYY-MM-DD' })
  .transform((text) => text as Day);

export const list = (text: string) => text.split(',').map((one) => one.trim());

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d?$/, { error: 'a whole number from 1 to 99' })
  .transform(Number);

/** The options of every command that reads a population, as written on the command line. */
export const POPULATION_OPTIONS = {
  input: z.string().min(1),
  out: z.string().min(1),
  from: day,
  to: day,
  workers: wholeNumber.default(1),
  resume: z.boolean().default(false),
  settings: z.string().optional(),
  tokenFile: z.string().optional(),
  allowMissing: z.string().transform(list).default([]),
  withPatients: z.boolean().default(false),
  language: z.enum(LANGUAGES, { error: LANGUAGES.join(' or ') }).default('en'),
  organisation: z.string().optional(),
};

export function inOrder({ from, to }: { from: Day; to: Day }): boolean {
  return from <= to;
}

export const NOT_IN_ORDER = { error: 'a day not before --from', path: ['to'] };

/** @throws AuditStop naming each option that is wrong, and what was expected */
export function readOptions<Options extends z.ZodType>(schema: Options, given: unknown): z.infer<Options> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${optionOf(path)}: expected ${message}`);
  throw new AuditStop([...new Set(wrong)].join('\n'));
}

/** `failUnder` is `--fail-under`. */
function optionOf(path: readonly PropertyKey[]): string {
  return `--${String(path[0]).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
