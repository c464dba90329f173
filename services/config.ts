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

/** A number of something in a second; `off` is null. */
const rate = (most: number) =>
  z.union([z.literal('off').transform(() => null), wholeNumber(1, most)], {
    error: `a whole number from 1 to ${most}, or off`,
  });

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

/** Printable ASCII without spaces: it must pass through a header unchanged. */
const AdminToken = z.string().regex(/^[!-~]{16,}$/, { error: 'at least 16 characters, without spaces' });

/** Every setting of the environment, as text. One that is not honoured yet stops the start: it is never ignored. */
const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3000),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  CDS_AUTH: oneOf(['required', 'optional']).optional(),
  CDS_CLIENTS: z.string().optional(),
  CDS_DEADLINE_MS: wholeNumber(1, 60_000).default(1500),
  CDS_LANGUAGE: oneOf(LANGUAGES).default('en'),
  CDS_SITE_SETTINGS: z.string().optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  CDS_DEMO: oneOf(['on', 'off']).optional(),
  CDS_RATE_LIMIT: rate(100_000).default(null),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'the address of a PostgreSQL server, postgres://…' })
    .optional(),
  ADMIN_TOKEN: AdminToken.optional(),
  TRAIL_KEY: z.string().min(32, { error: 'a secret of at least 32 characters' }).optional(),
  TRAIL_RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  SMART_CLIENTS: z.string().optional(),
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
    ...withoutClients(given),
    ...keyOfAllReplicas(given),
  ];
  if (problems.length > 0 || !read.success) throw new ConfigError(problems);
  return Object.freeze(configOf(read.data));
}

/** The prefix is ours: a name we do not know is a slip of the pen that would otherwise be ignored. */
function misspelt(names: readonly string[]): ConfigProblem[] {
  const unknown = names.filter((name) => name.startsWith('CDS_') && !(name in Environment.shape));
  return unknown.map((setting) => ({ setting, expected: 'a setting of .env.example' }));
}

/** A service for patients that anyone may call, or that nobody can, is not started. */
function withoutClients(given: Readonly<Record<string, string | undefined>>): ConfigProblem[] {
  if (given.CDS_CLIENTS !== undefined) return [];
  const [why] = ['NODE_ENV=production', 'CDS_AUTH=required'].filter((setting) => {
    const [name = '', value] = setting.split('=');
    return given[name] === value;
  });
  return why ? [{ setting: 'CDS_CLIENTS', expected: `the file of trusted EHRs when ${why}` }] : [];
}

/** Made in DATA_DIR, each replica would have a key of its own, and a patient as many pseudonyms. */
function keyOfAllReplicas(given: Readonly<Record<string, string | undefined>>): ConfigProblem[] {
  if (given.DATABASE_URL === undefined || given.TRAIL_KEY !== undefined) return [];
  return [{ setting: 'TRAIL_KEY', expected: 'a secret when DATABASE_URL is set, the same for all replicas' }];
}

function configOf(read: Environment) {
  const production = read.NODE_ENV === 'production';
  return {
    production,
    /** whether a call without a token is refused */
    auth: read.CDS_AUTH ?? (production ? ('required' as const) : ('optional' as const)),
    /** path of a JSON file: docs/trust.md; null: trust is off */
    clients: read.CDS_CLIENTS ?? null,
    /** path of a JSON file: docs/smart.md; null: nobody signs in at the pharmacy page */
    smartClients: read.SMART_CLIENTS ?? null,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://${read.HOST}:${read.PORT}`,
    dataDir: read.DATA_DIR,
    /** null: the embedded database in dataDir */
    databaseUrl: read.DATABASE_URL ?? null,
    /** null: one is made and kept in dataDir */
    trailKey: read.TRAIL_KEY ?? null,
    /** opens statistics and pages when trust is on; null: nobody can */
    adminToken: read.ADMIN_TOKEN ?? null,
    /** null: the trail is kept for ever */
    retentionDays: read.TRAIL_RETENTION_DAYS ?? null,
    deadlineMs: read.CDS_DEADLINE_MS,
    language: read.CDS_LANGUAGE,
    /** path of a JSON file: docs/site-settings.md */
    siteSettings: read.CDS_SITE_SETTINGS ?? null,
    logLevel: read.LOG_LEVEL,
    /** whether the front page has the demo EHR */
    demo: read.CDS_DEMO === undefined ? !production : read.CDS_DEMO === 'on',
    /** requests a second for each client; null: as many as it likes */
    rateLimit: read.CDS_RATE_LIMIT,
    /** an OpenTelemetry collector is named: OTEL_… says the rest, to the library that reads it */
    tracing: read.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
  };
}

/** What the audit takes from the environment; an empty value is the same as none. */
export function auditEnvironment(): { fhirToken: string | null; siteSettings: string | null } {
  const { FHIR_TOKEN = '', CDS_SITE_SETTINGS = '' } = process.env;
  const given = (value: string) => (value === '' ? null : value);
  return { fhirToken: given(FHIR_TOKEN.trim()), siteSettings: given(CDS_SITE_SETTINGS) };
}
