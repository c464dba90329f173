import { z } from 'zod';
import { LANGUAGES } from '../cards/texts.js';
import type { Day } from '../facts/calendar.js';
import { AuditStop } from '../quality/audit-stop.js';
import { MEASURE_IDS } from '../quality/measure-id.js';

const isDay = (text: string) => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

const day = z
  .string()
  .refine(isDay, { error: 'a day as YYYY-MM-DD' })
  .transform((text) => text as Day);

const list = (text: string) => text.split(',').map((one) => one.trim());

const measures = z
  .string()
  .transform(list)
  .pipe(z.array(z.enum(MEASURE_IDS, { error: `measures of: ${MEASURE_IDS.join(', ')}` })));

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d?$/, { error: 'a whole number from 1 to 99' })
  .transform(Number);

/** 0.9 and 90 are the same share; 1 is all. As a percentage. */
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?$/, { error: 'a share such as 0.9, or a percentage such as 90', abort: true })
  .transform((text) => (Number(text) > 1 ? Number(text) : Number(text) * 100))
  .refine((value) => value <= 100, { error: 'a share such as 0.9, or a percentage such as 90' });

/** The options of `audit`, as written on the command line. */
const AuditOptions = z
  .object({
    input: z.string().min(1),
    out: z.string().min(1),
    from: day,
    to: day,
    measures: measures.optional(),
    workers: wholeNumber.default(1),
    resume: z.boolean().default(false),
    failUnder: percent.optional(),
    settings: z.string().optional(),
    tokenFile: z.string().optional(),
    allowMissing: z.string().transform(list).default([]),
    withPatients: z.boolean().default(false),
    language: z.enum(LANGUAGES, { error: LANGUAGES.join(' or ') }).default('en'),
    organisation: z.string().optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'a day not before --from', path: ['to'] });

export type AuditOptions = z.infer<typeof AuditOptions>;

/** @throws AuditStop naming each option that is wrong, and what was expected */
export function readAuditOptions(given: unknown): AuditOptions {
  const read = AuditOptions.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${optionOf(path)}: expected ${message}`);
  throw new AuditStop([...new Set(wrong)].join('\n'));
}

/** `failUnder` is `--fail-under`. */
function optionOf(path: readonly PropertyKey[]): string {
  return `--${String(path[0]).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
