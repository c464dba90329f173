import { describe, expect, it } from '@jest/globals';
import { escapeMarkdown } from '../../services/cards/escape-markdown.js';
import { fill } from '../../services/cards/fill.js';
import type { Voice } from '../../services/cards/format-fact.js';
import type { Language } from '../../services/cards/texts.js';
import type { Facts } from '../../services/facts/vocabulary/vocabulary.js';
import { aReading } from '../builders/a-reading.js';
import { SETTINGS, WORDS } from '../builders/card-knowledge.js';
import { day } from '../builders/days.js';

const FACT_WORDS = {
  en: {
    calciumKind: { plain: 'not corrected' },
    severeRenalBecause: { value: 'clearance', dialysis: 'dialysis' },
  },
  nl: {
    calciumKind: { plain: 'niet gecorrigeerd' },
    severeRenalBecause: { value: 'klaring', dialysis: 'dialyse' },
  },
};

function voice(facts: Partial<Facts>, language: Language = 'en'): Voice {
  return {
    facts: aReading({ facts }).facts,
    settings: SETTINGS,
    words: { ...WORDS[language], facts: FACT_WORDS[language] },
    language,
    escape: escapeMarkdown,
  };
}

describe('fill', () => {
  it.each<[string, Partial<Facts>, string, string]>([
    ['Ca {calciumMmolPerL}', { calciumMmolPerL: 1.95 }, 'Ca 1.95 mmol/L', 'Ca 1,95 mmol/l'],
    ['{calciumDay}', { calciumDay: day('2026-11-12') }, '12 Nov 2026', '12 nov 2026'],
    ['{lastDoseDaysAgo}', { lastDoseDaysAgo: 1 }, '1 day', '1 dag'],
    ['{lastDoseDaysAgo}', { lastDoseDaysAgo: 40 }, '40 days', '40 dagen'],
    ['{doseCount}', { doseCount: 3 }, '3', '3'],
    ['{glucocorticoidPrednisoneMgPerDay}', { glucocorticoidPrednisoneMgPerDay: 10 }, '10 mg', '10 mg'],
    ['{glucocorticoidPrednisoneMgPerDay}', { glucocorticoidPrednisoneMgPerDay: 7.5 }, '7.5 mg', '7,5 mg'],
    ['{yearsOnTherapy}', { yearsOnTherapy: 5.25 }, '5.3 years', '5,3 jaar'],
    ['{calciumKind}', { calciumKind: 'plain' }, 'not corrected', 'niet gecorrigeerd'],
    [
      '{severeRenalBecause}',
      { severeRenalBecause: ['value', 'dialysis'] },
      'clearance and dialysis',
      'klaring en dialyse',
    ],
    [
      '{orderName}',
      { orderName: '<b>[x](http://y)' },
      '&lt;b&gt;\\[x\\](http: //y)',
      '&lt;b&gt;\\[x\\](http: //y)',
    ],
    [
      '{calciumUnusableWhy}',
      { calciumUnusableWhy: 'no-unit' },
      'the unit is missing',
      'de eenheid ontbreekt',
    ],
    [
      '{optionalMissing}',
      { optionalMissing: 'procedures,appointments' },
      'procedures and appointments',
      'verrichtingen en afspraken',
    ],
    [
      '{essentialMissing}',
      { essentialMissing: ['allergies', 'order'] },
      'allergies and the medicine ordered',
      'allergieën en het voorgeschreven geneesmiddel',
    ],
    ['in {calcium.maxAgeDays} days', {}, 'in 28 days', 'in 28 days'],
    ['under {calcium.lowTotalMmolPerL}', {}, 'under 2.12', 'under 2,12'],
    ['days {advancedKidneyDisease.planDays}', {}, 'days 7, 14, 21 and 28', 'days 7, 14, 21 en 28'],
  ])('%s of %j is “%s”, in Dutch “%s”', (say, facts, en, nl) => {
    expect(fill({ say }, voice(facts))).toBe(en);
    expect(fill({ say }, voice(facts, 'nl'))).toBe(nl);
  });

  it.each<[string, Partial<Facts>]>([
    ['{calciumMmolPerL}', { calciumMmolPerL: null }],
    ['{orderName}', { orderName: '' }],
    ['{severeRenalBecause}', { severeRenalBecause: [] }],
    ['{doseCount} and {calciumDay}', { doseCount: 1, calciumDay: null }],
  ])('%s of %j is left out', (say, facts) => {
    expect(fill({ say }, voice(facts))).toBeNull();
  });

  it.each([
    ['if', true, 'said'],
    ['if', false, null],
    ['if', null, null],
    ['unless', true, null],
    ['unless', false, 'said'],
    ['unless', null, 'said'],
  ])('%s a flag that is %s: %s', (when, dialysis, said) => {
    expect(fill({ [when]: 'dialysis', say: 'said' }, voice({ dialysis }))).toBe(said);
  });

  it.each(['{calcumDay}', '{calcium.maxAge}', '{calcium}', '{toString}', '{}', '{dialysis}'])(
    'throws on %s',
    (say) => {
      expect(() => fill({ say }, voice({ dialysis: true }))).toThrow();
    },
  );

  it('throws when asked whether a number is true', () => {
    expect(() => fill({ if: 'doseCount', say: 'x' }, voice({ doseCount: 1 }))).toThrow('no flag');
  });

  it('does not read what it has filled in as a pattern', () => {
    expect(fill({ say: '{orderName}!' }, voice({ orderName: "$& $' {calciumDay}" }))).toBe(
      "$&amp; $' {calciumDay}!",
    );
  });
});
