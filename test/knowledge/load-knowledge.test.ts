import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { KnowledgeError } from '../../services/knowledge/knowledge-error.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { KnowledgeCopy, ROOT } from './broken-copy.js';

const knowledge = loadKnowledge(ROOT);

describe('what is known', () => {
  it('has numbers in its rules, no paths of settings', () => {
    expect(JSON.stringify(knowledge.rules)).not.toContain('"setting"');
  });

  it('can not be changed', () => {
    expect(() => Object.assign(knowledge.settings.calcium, { maxAgeDays: 900 })).toThrow(TypeError);
    expect(() => Object.assign(knowledge.rules[0]?.scope ?? {}, { fact: 'minor' })).toThrow(TypeError);
    expect(() => Object.assign(knowledge, { rules: [] })).toThrow(TypeError);
    expect(knowledge.settings.calcium.maxAgeDays).toBe(28);
  });

  it('speaks both languages', () => {
    expect(knowledge.overrideReasons.reasons.other).toEqual({
      en: 'Another reason',
      nl: 'Een andere reden',
    });
    expect(Object.keys(knowledge.texts.nl.rules)).toEqual(knowledge.rules.map(({ id }) => id));
  });

  it('has the codes of each value set', () => {
    expect(knowledge.codesOf('lab-albumin')).toContainEqual({ system: 'http://loinc.org', code: '1751-7' });
    expect(() => knowledge.codesOf('lab-albumine')).toThrow('no value set is called lab-albumine');
  });

  it('is as published where no site says otherwise', () => {
    expect(knowledge.siteChanges).toEqual([]);
    expect(knowledge.neverOffered).toEqual([]);
  });
});

describe('a broken file stops the start', () => {
  const copy = new KnowledgeCopy();
  afterEach(() => copy.mend());
  afterAll(() => copy.discard());

  it('with file, place and what was expected', () => {
    copy.set('rules/hypocalcaemia/rule.json', 'indicator.0.when.fact', 'calciumStatuss');
    expect(() => loadKnowledge(copy.root)).toThrow(KnowledgeError);
    expect(() => loadKnowledge(copy.root)).toThrow(
      'rules/hypocalcaemia/rule.json: indicator[0].when.fact: expected one of the facts, got calciumStatuss',
    );
  });

  it('and with the numbers of its settings otherwise', () => {
    copy.set('rules/settings.json', 'calcium.maxAgeDays.value', 14);
    expect(loadKnowledge(copy.root).settings.calcium.maxAgeDays).toBe(14);
  });
});
