import { UNUSABLE_REASONS } from '../evidence.js';
import { always, day, flag, text, word, words } from './fact.js';

export const UNUSABLE_TESTS = [
  'calcium',
  'albumin',
  'creatinine',
  'renal-function',
  'vitamin-d',
  'weight',
] as const;

/** What could not be read, and what could be read but not used. */
export const dataVocabulary = {
  essentialMissing: always(
    words(
      ['patient', 'calciumResults', 'renalResults', 'conditions', 'medicationRequests', 'allergies', 'order'],
      'essential data neither in prefetch nor to be read; order: the medicine ordered',
    ),
  ),
  essentialComplete: always(flag('no essential data are missing')),
  unusableNeeded: always(
    words(UNUSABLE_TESTS, 'tests whose result was needed, unusable, and not replaced by a usable one'),
  ),
  unusableWhy: word(UNUSABLE_REASONS, 'why, when it is one result'),
  unusableDay: day('its day'),
  unusableOnlyCalcium: always(flag('calcium alone is among these')),
  unusableNone: always(flag('no test that was needed is left with an unusable result only')),
  optionalMissing: always(text('optional data that could not be read, as item names joined by a comma')),
} as const;
