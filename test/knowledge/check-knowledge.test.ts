import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { checkKnowledge } from '../../services/knowledge/check-knowledge.js';
import { KnowledgeCopy, ROOT } from './broken-copy.js';

const RULE = 'rules/hypocalcaemia/rule.json';
const ENGLISH = 'rules/hypocalcaemia/card.en.json';
const DUTCH = 'rules/hypocalcaemia/card.nl.json';
const SETTINGS = 'rules/settings.json';
const VALUE_SET = 'fhir-resources/ValueSet/lab-albumin.json';
const REASONS = 'fhir-resources/CodeSystem/override-reasons.json';

const always = { fact: 'denosumabOrder', operator: 'equal', value: true };
const found = { fact: 'hypocalcaemiaFound', operator: 'equal', value: true };

const copy = new KnowledgeCopy();
afterEach(() => copy.mend());
afterAll(() => copy.discard());

function problems() {
  const check = checkKnowledge(copy.root);
  return check.ok ? [] : check.problems.map(({ code, file, path, expected }) => [code, file, path, expected]);
}

it('finds nothing wrong with what is published', () => {
  const check = checkKnowledge(ROOT);
  expect(check.ok ? [] : check.problems.map(({ message }) => message)).toEqual([]);
});

it('counts what there is', () => {
  const check = checkKnowledge(ROOT);
  if (!check.ok) throw new Error('it is not');
  expect(Object.values(check.counts).every((count) => count > 10)).toBe(true);
});

describe('a comparison in a rule', () => {
  it.each([
    [
      'unknown-fact',
      'fact',
      { ...found, fact: 'calciumStatuss' },
      'expected one of the facts, got calciumStatuss',
    ],
    [
      'wrong-value',
      'operator',
      { ...found, operator: 'contains' },
      'expected equal, notEqual for a flag, got "contains"',
    ],
    ['wrong-value', 'value', { ...found, value: 'true' }, 'expected true or false, got "true"'],
    [
      'wrong-value',
      'value',
      { fact: 'hypocalcaemiaBecause', operator: 'equal', value: 'lo' },
      'expected one of low, was-low, recorded, got "lo"',
    ],
    [
      'wrong-value',
      'value',
      { fact: 'hypocalcaemiaBecause', operator: 'in', value: 'low' },
      'expected a list of words, got "low"',
    ],
    [
      'literal-number',
      'value',
      { fact: 'calciumMmolPerL', operator: 'lessThan', value: 2.12 },
      'expected a setting or 0, got 2.12',
    ],
    [
      'unknown-setting',
      'value',
      { fact: 'calciumMmolPerL', operator: 'lessThan', value: { setting: 'calcium.lowTotal' } },
      'expected the path of a number in the settings, got calcium.lowTotal',
    ],
    [
      'unknown-setting',
      'value',
      { fact: 'ageYears', operator: 'lessThan', value: { setting: 'advancedKidneyDisease.planDays' } },
      'expected the path of a number in the settings, got advancedKidneyDisease.planDays',
    ],
    [
      'wrong-value',
      'operator',
      { fact: 'calciumDay', operator: 'equal', value: '2026-11-22' },
      'expected none for a day, got "equal"',
    ],
  ])('is refused: %s in its %s', (code, part, leaf, expected) => {
    copy.set(RULE, 'indicator.1.when', { all: [leaf] });
    expect(problems()).toEqual([[code, RULE, `indicator[1].when.all[0].${part}`, expected]]);
  });

  it.each([
    { fact: 'calciumMmolPerL', operator: 'lessThan', value: { setting: 'calcium.lowTotalMmolPerL' } },
    { fact: 'daysOverdue', operator: 'greaterThan', value: 0 },
    { fact: 'hypocalcaemiaBecause', operator: 'in', value: ['low', 'was-low'] },
    { fact: 'predisposedBecause', operator: 'contains', value: 'dialysis-free' },
  ])('%j', (leaf) => {
    copy.set(RULE, 'indicator.1.when', leaf);
    expect(problems().map(([code]) => code)).toEqual(leaf.operator === 'contains' ? ['wrong-value'] : []);
  });
});

describe('a rule', () => {
  it.each([
    ['not-always-known', 'scope', { any: [always, found] }, 'scope.any[1].fact'],
    ['not-needed', 'needs', [], 'needs'],
    ['not-needed', 'needs', ['hypocalcaemiaFound', 'calciumStatus'], 'needs[1]'],
    ['not-needed', 'needs', ['hypocalcaemiaFound', 'denosumabOrder'], 'needs[1]'],
    ['no-default', 'indicator', [{ when: always, is: 'critical' }], 'indicator[0]'],
    ['no-default', 'indicator', [{ is: 'warning' }, { is: 'critical' }], 'indicator[0]'],
    ['unknown-topic', 'evidence', ['calcium', 'calcum'], 'evidence[1]'],
    ['unknown-offer', 'offers', ['delete-everything'], 'offers[0].offer'],
    ['unknown-reason', 'overrideReasons', ['other', 'because'], 'overrideReasons[1]'],
    ['too-few-reasons', 'overrideReasons', ['other'], 'overrideReasons'],
    ['wrong-shape', 'status', 'on', 'status'],
    ['wrong-shape', 'conditions', { ...found, operator: 'is' }, 'conditions.operator'],
    ['wrong-shape', 'conditions', { any: [] }, 'conditions.any'],
    ['wrong-name', 'id', 'hypocalcemia', 'id'],
  ])('is refused: %s in its %s', (code, place, value, path) => {
    copy.set(RULE, place, value);
    expect(problems()).toContainEqual([code, RULE, path, expect.stringContaining('xpected')]);
  });

  it('says what it got', () => {
    copy.set(RULE, 'status', 'on');
    expect(problems()).toContainEqual(['wrong-shape', RULE, 'status', expect.stringContaining('got "on"')]);
  });
});

describe('texts', () => {
  it.each([
    ['unknown-placeholder', ENGLISH, 'texts.low.summary.0', 'Calcium {calciumMmol}', 'texts.low.summary[0]'],
    [
      'unknown-placeholder',
      ENGLISH,
      'texts.low.summary.0',
      'Within {calcium.maxAge}',
      'texts.low.summary[0]',
    ],
    ['unknown-placeholder', DUTCH, 'texts.low.why.0', { if: 'calciumDay', say: 'Ja' }, 'texts.low.why[0]'],
    ['unknown-text', DUTCH, 'texts.recorded', undefined, 'texts'],
    ['languages-differ', DUTCH, 'texts.recorded', undefined, ''],
    ['languages-differ', DUTCH, 'texts.low.summary.0', 'Calcium laag', ''],
    ['languages-differ', DUTCH, 'texts.low.why.1', 'Niet gecorrigeerd', ''],
    ['missing-words', 'rules/words.nl.json', 'phrases.first', undefined, 'phrases.first'],
    [
      'missing-words',
      'rules/words.nl.json',
      'missing.hypocalcaemiaFound',
      undefined,
      'missing.hypocalcaemiaFound',
    ],
    [
      'missing-words',
      'rules/words.en.json',
      'facts.predisposedBecause.glucocorticoid',
      undefined,
      'facts.predisposedBecause.glucocorticoid',
    ],
    ['unknown-fact', 'rules/words.en.json', 'facts.moon', { full: 'full' }, 'facts.moon'],
    ['missing-words', 'rules/offers.nl.json', 'offers.order-calcium', undefined, 'offers.order-calcium'],
  ])('are refused: %s in %s at %s', (code, file, place, value, path) => {
    copy.set(file, place, value);
    expect(problems()).toContainEqual([code, file, path, expect.stringMatching(/^expected /)]);
  });
});

describe('other files', () => {
  it.each([
    ['wrong-shape', SETTINGS, 'calcium.maxAgeDays', 28, 'calcium.maxAgeDays'],
    ['wrong-shape', SETTINGS, 'calcium.maxAgeDays.source', undefined, 'calcium.maxAgeDays.source'],
    ['wrong-shape', SETTINGS, 'calcium.maxAgeDay', { value: 1, unit: 'd', source: 'x' }, 'calcium'],
    [
      'wrong-shape',
      VALUE_SET,
      'compose.include.0.concept.0.code',
      17517,
      'compose.include[0].concept[0].code',
    ],
    ['wrong-name', VALUE_SET, 'id', 'lab-albumine', 'id'],
    ['wrong-shape', REASONS, 'concept.0.designation', [], 'concept[0].designation'],
    ['wrong-shape', 'rules/label.json', 'url', 'http://example.org', 'url'],
    ['unknown-code', 'rules/offers.json', 'requests.albumin.coding.0.code', '1751-8', 'requests'],
    ['unknown-setting', 'rules/offers.json', 'requests.denosumab-60mg.dosage.dose', 'dosage.dose', ''],
  ])('are refused: %s in %s at %s', (code, file, place, value, path) => {
    copy.set(file, place, value);
    expect(problems()).toContainEqual([code, file, path, expect.stringMatching(/expected /)]);
  });

  it.each([
    SETTINGS,
    RULE,
    DUTCH,
    REASONS,
    'rules/words.en.json',
    'rules/offers.json',
    'rules/offers.en.json',
    'rules/label.json',
  ])('%s can not be missed, nor be half written', (file) => {
    copy.write(file, copy.read(file).slice(0, -10));
    expect(problems()).toContainEqual(['not-json', file, '', expect.stringContaining('expected JSON')]);
    copy.remove(file);
    expect(problems()).toContainEqual(['missing-file', file, '', 'expected the file to be there']);
  });

  it.each(['rules', 'fhir-resources/ValueSet'])('the folder %s can not be missed', (folder) => {
    copy.remove(folder);
    expect(problems().map(([code]) => code)).toContain('missing-file');
  });
});

it('tells all problems, not the first', () => {
  copy.set(RULE, 'evidence', ['moon']);
  copy.set(DUTCH, 'texts.low.summary.0', 'Calcium {moon}');
  copy.set(VALUE_SET, 'status', 'draft');
  const files = problems().map(([, file]) => file);
  expect(new Set(files)).toEqual(new Set([RULE, DUTCH, ENGLISH, VALUE_SET, 'rules/offers.json']));
});
