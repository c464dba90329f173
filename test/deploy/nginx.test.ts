import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DOOR_LIMITS } from '../../services/http/door-limits.js';

const text = readFileSync('deploy/nginx/denosumab-cds.conf', 'utf8');
const upstream = /upstream [^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '';

/** The value of a directive, `keepalive_timeout 55s;` as 55. */
function numberOf(directive: string, within: string): number {
  return Number(new RegExp(`^\\s*${directive} (\\d+)`, 'm').exec(within)?.[1]);
}

it('nginx lets go of a kept connection before a replica closes it', () => {
  expect(numberOf('keepalive_timeout', upstream) * 1000).toBeLessThan(DOOR_LIMITS.keepAliveMs);
});

it('nginx waits longer than the longest deadline it is run with by default, and the second for the database', () => {
  // 1.5 s for FHIR reads, 1 s for the trail
  expect(numberOf('proxy_read_timeout', text)).toBeGreaterThan(2.5);
});

it('nginx lets through what the service takes, and keeps it in memory', () => {
  expect(text).toContain('client_max_body_size 10m;');
  expect(text).toContain('client_body_buffer_size 10m;');
  expect(text).toContain('proxy_max_temp_file_size 0;');
});

it('nginx logs no addresses, and shows neither metrics nor health outside', () => {
  expect(text).toContain('access_log off;');
  const shown = [...text.matchAll(/location (?:= )?(\S+) \{\s*proxy_pass/g)].map(([, path]) => path);
  expect(shown).toEqual(['/cds-services', '/', '/assets/', '/pharmacy', '/quality', '/api/', '/fhir/']);
  expect(text).toMatch(/location = \/ \{ proxy_pass/);
  expect(text).toContain('location / { return 404; }');
});

it('a call that was sent is not sent to another replica, for its token is used up', () => {
  expect(/proxy_next_upstream ([^;]*);/.exec(text)?.[1]).toBe('error timeout');
});
