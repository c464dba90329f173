import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { prefetchTemplates } from '../../services/gather/prefetch-templates.js';
import { ANSWERS } from '../../services/http/error-response.js';
import { parseFeedback } from '../../services/http/feedback.js';
import { HOOK_SERVICES } from '../../services/http/hook-services.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { tableRows } from './markdown.js';

const text = readFileSync('docs/integration.md', 'utf8');
const rows = tableRows(text);
const { codesOf, overrideReasons } = loadKnowledge(process.cwd());
const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json) as object,
);

/** `Patient/…` and `Condition?patient=…` ask for a type each. */
const types = new Set(
  Object.values(prefetchTemplates(codesOf)).map((template) => template.split(/[/?]/)[0] ?? ''),
);

describe('docs/integration.md', () => {
  it.each(Object.entries(ANSWERS))('says what %s means, with its status', (code, { status }) => {
    const row = rows.find(([name]) => name === `\`${code}\``);
    expect(row?.[1]).toBe(String(status));
    expect(row?.slice(2).filter((cell) => cell === '')).toEqual([]);
  });

  it('has no status for a code that there is not', () => {
    const named = rows.flatMap(([name = '', status = '']) =>
      /^\d{3}$/.test(status) ? [name.replace(/`/g, '')] : [],
    );
    expect(named.filter((code) => !(code in ANSWERS))).toEqual([]);
  });

  it.each([...types, 'Medication'])('asks for the scope to read %s, in SMART v1 and v2', (type) => {
    const [, v1, v2] = rows.find(([name]) => name === type) ?? [];
    expect(v1).toMatch(new RegExp(`^\`(patient|user)/${type}\\.read\`$`));
    expect(v2).toMatch(new RegExp(`^\`(patient|user)/${type}\\.rs?\`$`));
  });

  it('asks for no other scope', () => {
    const scopes = [...text.matchAll(/`(?:patient|user|system)\/(\w+)\.\w+`/g)].map(([, type]) => type);
    expect(new Set(scopes)).toEqual(new Set([...types, 'Medication']));
  });

  it('names every service', () => {
    for (const { id } of HOOK_SERVICES) expect(rows.map(([name]) => name)).toContain(`\`${id}\``);
  });

  it('shows feedback that is taken, in both shapes of a reason, with reasons that cards offer', () => {
    const shown = examples.filter((example) => 'feedback' in example).map(parseFeedback);
    expect(shown).toHaveLength(2);
    const reasons = shown.flat().flatMap((entry) => {
      const given = entry.outcome === 'overridden' ? entry.overrideReason?.reason : undefined;
      return given ? [given] : [];
    });
    expect(reasons).toHaveLength(2);
    for (const { system, code } of reasons) {
      expect(system).toBe(overrideReasons.system);
      expect(overrideReasons.reasons).toHaveProperty(code);
    }
  });

  it('shows a file of clients', () => {
    expect(examples.filter((example) => 'clients' in example)).toHaveLength(1);
  });
});
