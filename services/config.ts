import { z } from 'zod';
import { LANGUAGES } from './cards/texts.js';
import { LOG_LEVELS } from './platform/log.js';

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: words.join(', ') });

const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, { error: expected, abort: true })
    .transform(Number)
    .pipe(z.number({ error: expected }).min(least, { error: expected }).max(most, { error: expected }));
};

const notYet = (what: string) =>
  z.never({ error: `to be left out: ${what} is not available in this version` });

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

/** Every setting of the environment, as text. One that is not honoured yet stops the start: it is never ignored. */
const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3000),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  CDS_AUTH: z
    .literal('optional', {
      error: 'optional (required needs CDS_CLIENTS, which is not available in this version)',
    })
    .default('optional'),
  CDS_DEADLINE_MS: wholeNumber(1, 60_000).default(1500),
  CDS_LANGUAGE: oneOf(LANGUAGES).default('en'),
  CDS_SITE_SETTINGS: z.string().optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  CDS_DEMO: z.literal('off', { error: 'off: the demo EHR is not available in this version' }).optional(),
  CDS_RATE_LIMIT: z
    .literal('off', { error: 'off: rate limits are not available in this version' })
    .optional(),
  CDS_CLIENTS: notYet('trust in clients').optional(),
  DATABASE_URL: notYet('a database').optional(),
  ADMIN_TOKEN: notYet('the quality page').optional(),
  TRAIL_KEY: notYet('the trail').optional(),
  SMART_CLIENTS: notYet('the pharmacy page').optional(),
});

type Environment = z.infer<typeof Environment>;

/** What is wrong with one setting. The value is not told: it may be a secret. */
export interface ConfigProblem {
  setting: string;
  expected: string;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(({ setting, expected }) => `${setting}: expected ${expected}`).join('\n'));
  }
}

/** Settings of one process, frozen. */
export type Config = Readonly<ReturnType<typeof configOf>>;

/**
 * Reads the environment; an empty value is the same as none.
 * @throws ConfigError naming every wrong setting and what was expected
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  const problems = [
    ...(read.error?.issues ?? []).map(({ path, message }) => ({
      setting: path.join('.'),
      expected: message,
    })),
    ...misspelt(Object.keys(given)),
    ...untrustedProduction(given),
  ];
  if (problems.length > 0 || !read.success) throw new ConfigError(problems);
  return Object.freeze(configOf(read.data));
}

/** The prefix is ours: a name we do not know is a slip of the pen that would otherwise be ignored. */
function misspelt(names: readonly string[]): ConfigProblem[] {
  const unknown = names.filter((name) => name.startsWith('CDS_') && !(name in Environment.shape));
  return unknown.map((setting) => ({ setting, expected: 'a setting of .env.example' }));
}

function untrustedProduction(given: Readonly<Record<string, string | undefined>>): ConfigProblem[] {
  if (given.NODE_ENV !== 'production' || given.CDS_CLIENTS !== undefined) return [];
  const expected = 'the trusted EHRs when NODE_ENV=production, but they are not available in this version';
  return [{ setting: 'CDS_CLIENTS', expected }];
}

function configOf(read: Environment) {
  return {
    production: read.NODE_ENV === 'production',
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://${read.HOST}:${read.PORT}`,
    dataDir: read.DATA_DIR,
    deadlineMs: read.CDS_DEADLINE_MS,
    language: read.CDS_LANGUAGE,
    /** path of a JSON file: docs/site-settings.md */
    siteSettings: read.CDS_SITE_SETTINGS ?? null,
    logLevel: read.LOG_LEVEL,
  };
}

/** What the audit takes from the environment; an empty value is the same as none. */
export function auditEnvironment(): { fhirToken: string | null; siteSettings: string | null } {
  const { FHIR_TOKEN = '', CDS_SITE_SETTINGS = '' } = process.env;
  const given = (value: string) => (value === '' ? null : value);
  return { fhirToken: given(FHIR_TOKEN.trim()), siteSettings: given(CDS_SITE_SETTINGS) };
}
