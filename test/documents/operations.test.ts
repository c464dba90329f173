import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ANSWERS } from '../../services/http/error-response.js';
import { createMetrics } from '../../services/platform/metrics.js';
import { RememberingStore } from '../builders/remembering-store.js';
import { knownSettings } from '../deploy/known-settings.js';

const text = readFileSync('docs/operations.md', 'utf8');
const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

it('docs/operations.md alerts on metrics that there are', async () => {
  const { registry, watchStore } = createMetrics();
  watchStore(new RememberingStore());
  const metrics = await registry.getMetricsAsJSON();
  const named = inCode.flatMap((code) => code.match(/\b(?:cds|fhir|store|judgement|process)_[a-z_]+/g) ?? []);
  const known = metrics.flatMap(({ name }) => [name, `${name}_count`]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it('docs/operations.md alerts on refusals that there are', () => {
  const codes = [...text.matchAll(/code="([^"]+)"/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !(code in ANSWERS))).toEqual([]);
});

it('docs/operations.md speaks of settings that there are', () => {
  const notOurs = [
    'POSTGRES_PASSWORD',
    'PSEUDONYM',
    'PATIENT_ID',
    'CLIENTS_FILE',
    'SITE_FILE',
    'NODE_OPTIONS',
  ];
  const named = [...text.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([name]) => name);
  const known = [...knownSettings(), ...notOurs];
  expect(named).toContain('TRAIL_KEY');
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
