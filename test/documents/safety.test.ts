import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { projectRoot } from '../../services/platform/root.js';
import { linksOf, tableRows } from './markdown.js';
import { testTitles } from './test-titles.js';

const text = readFileSync('docs/safety.md', 'utf8');
const hazards = tableRows(text).filter(([id = '']) => /^[MS]\d+$/.test(id));
const rules = loadKnowledge(projectRoot(import.meta.url)).rules.map(({ id }) => id);

const ruleOf = (to: string) => /^\.\.\/rules\/([^/]+)\/rule\.json$/.exec(to)?.[1];
const rulesIn = (cell: string) => linksOf(cell).flatMap(({ to }) => ruleOf(to) ?? []);

describe('the hazards of docs/safety.md', () => {
  it('are numbered, each once and in order', () => {
    const numbers = (kind: string) => hazards.flatMap(([id = '']) => (id.startsWith(kind) ? [id] : []));
    for (const kind of ['M', 'S']) {
      const found = numbers(kind);
      expect(found.length).toBeGreaterThan(10);
      expect(found).toEqual(found.map((_id, at) => `${kind}${at + 1}`));
    }
  });

  it.each(hazards.map((row) => [row[0], row] as const))(
    '%s says hazard, cause, harm and control',
    (_id, row) => {
      expect(row).toHaveLength(6);
      expect(row.filter((cell) => cell === '')).toEqual([]);
    },
  );

  it.each(hazards.map((row) => [row[0], row] as const))('%s is held by tests that exist', (_id, row) => {
    const named = linksOf(row[5] ?? '');
    expect(named.length).toBeGreaterThan(0);
    const missing = named.filter(({ text: title, to }) => !testTitles(join('docs', to)).includes(title));
    expect(missing).toEqual([]);
  });

  it('name rules that exist, by their ids', () => {
    const named = linksOf(text).flatMap(({ text: said, to }) =>
      ruleOf(to) ? [{ said, id: ruleOf(to) }] : [],
    );
    expect(named.filter(({ id }) => !rules.includes(id ?? ''))).toEqual([]);
    expect(named.filter(({ said, id }) => said !== `\`${id}\``)).toEqual([]);
  });

  it('leave no rule without a hazard that it controls', () => {
    const controlling = new Set(hazards.flatMap((row) => rulesIn(row[4] ?? '')));
    expect(rules.filter((id) => !controlling.has(id))).toEqual([]);
  });
});
