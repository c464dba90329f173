import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../services/config.js';

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe('settings', () => {
  it('have the documented defaults, empty meaning not set', () => {
    expect(readConfig({ PORT: '', CDS_LANGUAGE: '' })).toEqual({
      production: false,
      auth: 'optional',
      clients: null,
      smartClients: null,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: './data',
      databaseUrl: null,
      trailKey: null,
      adminToken: null,
      retentionDays: null,
      deadlineMs: 1500,
      language: 'en',
      siteSettings: null,
      logLevel: 'info',
      demo: true,
      rateLimit: null,
      tracing: false,
    });
  });

  it('are frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65535],
    ['CDS_DEADLINE_MS', '1', 'deadlineMs', 1],
    ['CDS_DEADLINE_MS', '60000', 'deadlineMs', 60000],
    ['CDS_LANGUAGE', 'nl', 'language', 'nl'],
    ['TRAIL_KEY', 'k'.repeat(32), 'trailKey', 'k'.repeat(32)],
    ['TRAIL_RETENTION_DAYS', '1', 'retentionDays', 1],
    ['TRAIL_RETENTION_DAYS', '36500', 'retentionDays', 36500],
    ['CDS_SITE_SETTINGS', 'site.json', 'siteSettings', 'site.json'],
    ['SMART_CLIENTS', 'smart.json', 'smartClients', 'smart.json'],
    ['DATA_DIR', '/var/lib/cds', 'dataDir', '/var/lib/cds'],
    ['ADMIN_TOKEN', 'of-16-characters', 'adminToken', 'of-16-characters'],
    ['CDS_RATE_LIMIT', 'off', 'rateLimit', null],
    ['CDS_RATE_LIMIT', '1', 'rateLimit', 1],
    ['CDS_RATE_LIMIT', '100000', 'rateLimit', 100_000],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:4318', 'tracing', true],
    ['PUBLIC_URL', 'https://cds.example.org/', 'publicUrl', 'https://cds.example.org'],
  ] as const)('%s=%s is honoured', (name, value, member, expected) => {
    expect(readConfig({ [name]: value })[member]).toBe(expected);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '3e3'],
    ['CDS_RATE_LIMIT', '0'],
    ['CDS_RATE_LIMIT', '100001'],
    ['CDS_RATE_LIMIT', 'on'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector'],
    ['CDS_DEADLINE_MS', '0'],
    ['CDS_DEADLINE_MS', '60001'],
    ['CDS_DEADLINE_MS', 'soon'],
    ['CDS_LANGUAGE', 'de'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'ftp://cds.example.org'],
    ['PUBLIC_URL', 'cds.example.org'],
    ['CDS_AUTH', 'maybe'],
    ['DATABASE_URL', 'mysql://db.example.org/cds'],
    ['DATABASE_URL', 'db.example.org'],
    ['CDS_DEMO', 'yes'],
    ['ADMIN_TOKEN', 'of-15-character'],
    ['ADMIN_TOKEN', 'with spaces in between'],
    ['TRAIL_KEY', 'k'.repeat(31)],
    ['TRAIL_RETENTION_DAYS', '0'],
    ['TRAIL_RETENTION_DAYS', '36501'],
  ])('%s=%s stops the start with its name and what was expected, not its value', (name, value) => {
    const said = problemsOf({ [name]: value });
    expect(said).toMatch(new RegExp(`^${name}: expected \\S`));
    expect(said).not.toContain(` ${value} `);
  });

  it('a database that replicas share needs the key that they share', () => {
    const databaseUrl = 'postgres://cds@db.example.org/cds';
    expect(problemsOf({ DATABASE_URL: databaseUrl })).toMatch(/^TRAIL_KEY: expected a secret/);
    expect(readConfig({ DATABASE_URL: databaseUrl, TRAIL_KEY: 'k'.repeat(32) }).databaseUrl).toBe(
      databaseUrl,
    );
  });

  it.each([
    [{}, true],
    [{ CDS_DEMO: 'off' }, false],
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', CDS_DEMO: 'on' }, true],
  ])('with %j the demo is there: %s', (environment, demo) => {
    expect(readConfig({ CDS_CLIENTS: 'clients.json', ...environment }).demo).toBe(demo);
  });

  it('must not serve production, or anyone who asks for trust, without trusted clients', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toContain(
      'CDS_CLIENTS: expected the file of trusted EHRs',
    );
    expect(problemsOf({ NODE_ENV: 'production', CDS_AUTH: 'optional' })).toContain('CDS_CLIENTS: ');
    expect(problemsOf({ CDS_AUTH: 'required' })).toContain('CDS_CLIENTS: expected the file of trusted EHRs');
    expect(problemsOf({ CDS_AUTH: 'required', CDS_CLIENTS: '' })).toContain('CDS_CLIENTS: ');
  });

  it.each([
    [{}, 'optional'],
    [{ NODE_ENV: 'production' }, 'required'],
    [{ CDS_AUTH: 'required' }, 'required'],
    [{ NODE_ENV: 'production', CDS_AUTH: 'optional' }, 'optional'],
  ])('with trusted clients and %j calls without a token are %s', (environment, auth) => {
    expect(readConfig({ ...environment, CDS_CLIENTS: 'clients.json' })).toMatchObject({
      clients: 'clients.json',
      auth,
    });
  });

  it('are all named at once when several are wrong', () => {
    expect(problemsOf({ PORT: 'x', CDS_LANGUAGE: 'x', CDS_LANGAUGE: 'nl' }).split('\n')).toEqual([
      'PORT: expected a whole number from 0 to 65535',
      'CDS_LANGUAGE: expected en, nl',
      'CDS_LANGAUGE: expected a setting of .env.example',
    ]);
  });

  it('are all listed in .env.example', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual(
      [
        'ADMIN_TOKEN CDS_AUTH CDS_CLIENTS CDS_DEADLINE_MS CDS_DEMO CDS_LANGUAGE CDS_RATE_LIMIT CDS_SITE_SETTINGS',
        'DATABASE_URL DATA_DIR HOST LOG_LEVEL OTEL_EXPORTER_OTLP_ENDPOINT PORT PUBLIC_URL SMART_CLIENTS TRAIL_KEY',
        'TRAIL_RETENTION_DAYS',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
  });
});
