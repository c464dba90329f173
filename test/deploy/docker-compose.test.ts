import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { STOP_WITHIN_MS } from '../../services/main.js';
import { knownSettings, problemsWith } from './known-settings.js';

const Container = z.object({
  environment: z.record(z.string(), z.string()),
  networks: z.array(z.string()),
  volumes: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }),
  configs: z.array(z.object({ source: z.string(), target: z.string() })).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  stop_grace_period: z.string(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()),
});

const Compose = z.object({
  services: z.object({ cds: Container, database: Container }),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
  configs: z.record(z.string(), z.object({ file: z.string() })),
});

const text = readFileSync('deploy/docker-compose.yml', 'utf8');
const { services, networks, volumes, configs } = Compose.parse(parse(text));
const { cds, database } = services;

/** `${NAME:?why}` and `${NAME:-default}`, as compose fills them in. */
function filledIn(value: string, site: Record<string, string>): string {
  return value.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (...[, name = '', kind, rest]: string[]) => {
    const given = site[name] ?? '';
    if (given === '' && kind === '?') throw new Error(`${name}: ${rest}`);
    return given === '' ? (rest ?? '') : given;
  });
}

const SITE = {
  PUBLIC_URL: 'https://cds.example-hospital.org',
  POSTGRES_PASSWORD: '0123456789abcdef0123456789abcdef',
  TRAIL_KEY: '00112233445566778899aabbccddeeff',
  CLIENTS_FILE: './clients.json',
  SITE_FILE: './site.json',
};

describe('docker compose', () => {
  it('gives the program settings that it takes', () => {
    const names = Object.keys(cds.environment);
    expect(names.filter((name) => !knownSettings().includes(name))).toEqual([]);
    const values = Object.entries(cds.environment).map(([name, value]): [string, string] => [
      name,
      filledIn(value, SITE),
    ]);
    expect(problemsWith(Object.fromEntries(values))).toEqual([]);
  });

  it.each(Object.keys(SITE))('does not start without %s: no default would be safe', (name) => {
    expect(() => filledIn(text, { ...SITE, [name]: '' })).toThrow(name);
  });

  it('opens the service to this machine only, and the database to nobody but the service', () => {
    expect(cds.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(database.ports).toEqual([]);
    expect(database.networks).toEqual(['database']);
    expect(networks.database).toEqual({ internal: true });
    expect(cds.networks).toContain('database');
  });

  it('waits for the database, and asks both how they are', () => {
    expect(cds.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(cds.healthcheck.test.join(' ')).toContain('http://127.0.0.1:3000/health/ready');
    expect(database.healthcheck.test).toContain('pg_isready');
  });

  it('keeps the database in a volume', () => {
    expect(database.volumes).toEqual(['database:/var/lib/postgresql/data']);
    const named = [...cds.volumes, ...database.volumes].map((mount) => mount.split(':')[0]);
    expect(named.sort()).toEqual(Object.keys(volumes).sort());
  });

  it('mounts the files of the site where the settings look for them', () => {
    const { CDS_CLIENTS, CDS_SITE_SETTINGS } = cds.environment;
    expect(cds.configs.map(({ target }) => target)).toEqual([CDS_CLIENTS, CDS_SITE_SETTINGS]);
    expect(cds.configs.map(({ source }) => source)).toEqual(Object.keys(configs));
  });

  it('lets the service do no more than it must, and finish what it began', () => {
    expect(cds).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(Number(/^(\d+)s$/.exec(cds.stop_grace_period)?.[1]) * 1000).toBeGreaterThan(STOP_WITHIN_MS);
  });
});
