import { describe, expect, it } from '@jest/globals';
import { PHRASES } from '../../services/cards/card-knowledge.js';
import type { EvidenceWord, UnusableReason } from '../../services/facts/evidence.js';
import type { GapReason, ItemName } from '../../services/facts/record.js';
import { vocabulary } from '../../services/facts/vocabulary/vocabulary.js';
import { WORDS } from '../builders/card-knowledge.js';

/** The closed lists of the types, so that a new word without a translation does not compile, or fails here. */
const evidence: Record<EvidenceWord, true> = {
  'calcium-ionised': true,
  'calcium-corrected': true,
  'calcium-computed': true,
  'calcium-total': true,
  albumin: true,
  creatinine: true,
  'creatinine-clearance': true,
  egfr: true,
  weight: true,
  'vitamin-d': true,
  diagnosis: true,
  symptom: true,
  procedure: true,
  medicine: true,
  'test-ordered': true,
  dose: true,
  dispense: true,
  statement: true,
  request: true,
  order: true,
  'birth-date': true,
  appointment: true,
  allergy: true,
  observation: true,
};
const unusable: Record<UnusableReason, true> = {
  'no-code': true,
  'no-status': true,
  'no-number': true,
  'no-unit': true,
  'unknown-unit': true,
  implausible: true,
  'comparator-settles-nothing': true,
  'no-date': true,
  'date-too-vague': true,
  'wrong-specimen': true,
  'albumin-too-low': true,
};
const gaps: Record<GapReason, true> = {
  'no-access': true,
  'reported-error': true,
  unreachable: true,
  refused: true,
  'not-offered': true,
  'too-late': true,
  'too-large': true,
  'more-pages': true,
  unreadable: true,
  'other-patient': true,
};
const items: Record<ItemName | 'order', true> = {
  order: true,
  patient: true,
  calciumResults: true,
  renalResults: true,
  conditions: true,
  medicationRequests: true,
  allergies: true,
  medicationAdministrations: true,
  medicationDispenses: true,
  medicationStatements: true,
  vitaminDResults: true,
  bodyWeights: true,
  procedures: true,
  serviceRequests: true,
  appointments: true,
  otherObservations: true,
};
const CLOSED_LISTS = {
  evidence: Object.keys(evidence),
  unusable: Object.keys(unusable),
  gaps: Object.keys(gaps),
  items: Object.keys(items),
  phrases: PHRASES,
};

describe.each(['en', 'nl'] as const)('rules/words.%s.json', (language) => {
  it.each(Object.entries(CLOSED_LISTS))('has a word for each of %s, and no other', (part, keys) => {
    const words = WORDS[language][part as keyof typeof CLOSED_LISTS];
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    expect(Object.values(words).every((word) => word.trim() !== '')).toBe(true);
  });

  it('names the units of time that facts are in', () => {
    const units = Object.values(vocabulary).flatMap((fact) => (fact.kind === 'number' ? [fact.unit] : []));
    for (const unit of units.filter((one) => ['d', 'a'].includes(one)))
      expect(WORDS[language].units).toHaveProperty([unit]);
  });

  it.each([
    ['cannotTell', ['{title}', '{list}']],
    ['notJudged', ['{list}']],
    ['forInformation', ['{list}']],
    ['andMore', ['{count}']],
  ])('%s has its placeholders', (phrase, placeholders) => {
    for (const placeholder of placeholders) expect(WORDS[language].phrases[phrase]).toContain(placeholder);
  });
});
