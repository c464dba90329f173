import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { tableRows } from './markdown.js';

const text = readFileSync('docs/go-live.md', 'utf8');
const { rules } = loadKnowledge(process.cwd());

const Group = z.record(z.string(), z.unknown());
const Signed = z.looseObject({
  signOff: z.literal(true),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
});

/** `calcium.maxAgeDays`, with its value, of each default that a clinician must sign. */
function signedDefaults(group: unknown, path: readonly string[] = []): [string, string][] {
  const signed = Signed.safeParse(group).data;
  if (signed) return [[path.join('.'), String(signed.value)]];
  const members = Object.entries(Group.safeParse(group).data ?? {});
  return members.flatMap(([name, member]) => signedDefaults(member, [...path, name]));
}

const defaults = signedDefaults(JSON.parse(readFileSync('rules/settings.json', 'utf8')));

it('there are defaults to be signed', () => {
  expect(defaults.length).toBeGreaterThan(0);
});

it.each(defaults)('docs/go-live.md has %s signed, at %s', (path, value) => {
  const row = tableRows(text).find(([name]) => name === `\`${path}\``);
  expect(row?.[1]?.split(' ')[0]).toBe(value);
});

it.each(rules.filter(({ basis }) => basis === 'beyond-label').map(({ id }) => id))(
  'docs/go-live.md names %s, which is beyond the label',
  (id) => expect(text).toContain(`\`${id}\``),
);
