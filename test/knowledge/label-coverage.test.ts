import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { labelCoverage } from '../../services/knowledge/coverage/label-coverage.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { projectRoot } from '../../services/platform/root.js';

const root = projectRoot(import.meta.url);
const knowledge = loadKnowledge(root);
const { rules, label, texts } = knowledge;

describe('the label-coverage table', () => {
  it('is up to date: renew it with `npm run --silent cli -- rules table > docs/label-coverage.md`', () => {
    expect(readFileSync(join(root, 'docs/label-coverage.md'), 'utf8')).toBe(labelCoverage(knowledge));
  });

  it('names every section a rule cites', () => {
    const cited = new Set(rules.flatMap(({ labelSections }) => labelSections));
    expect([...cited].filter((id) => !label.sections.some((section) => section.id === id))).toEqual([]);
  });

  it('gives every section a rule, or says why it needs none', () => {
    const silent = label.sections.filter(
      ({ id, noRule }) => !noRule && !rules.some(({ labelSections }) => labelSections.includes(id)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('leaves no sentence to code: conditions and values have words in both languages', () => {
    const table = labelCoverage(knowledge);
    expect(table).not.toMatch(/\{[^{}]*\}/);
    const flags = Object.keys(texts.en.words.flags);
    expect(Object.keys(texts.nl.words.flags).sort()).toEqual(flags.sort());
    const conditions = [...table.matchAll(/\*\((?:if|unless|als|tenzij) (\w+)[,)]/g)].map(([, name]) => name);
    expect(conditions).toEqual([]);
  });

  it.each(rules.map(({ id }) => id))('says when %s fires, in both languages', (id) => {
    expect(texts.en.rules[id]?.firesWhen).toBeTruthy();
    expect(texts.nl.rules[id]?.firesWhen).toBeTruthy();
  });
});
