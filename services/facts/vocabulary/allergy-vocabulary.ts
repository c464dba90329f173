import { day, flag, text, word } from './fact.js';

/** Specification, section 3 "hypersensitivity", the gravest first: to what, of which type, and how surely recognised. */
export const ALLERGY_KINDS = [
  'denosumab',
  'excipient',
  'denosumab-possible',
  'denosumab-past',
  'excipient-possible',
  'polysorbate-intolerance',
  'excipient-intolerance',
  'none',
] as const;

export const allergyVocabulary = {
  allergyKind: word(
    ALLERGY_KINDS,
    'the gravest allergy or intolerance to the product; possible: by name only, or by an unspecific code',
  ),
  allergyName: text('to what, as recorded, where it says more than its kind'),
  allergyRecordedDay: day('when it was recorded'),
  fructoseIntolerance: flag(
    'an active hereditary fructose intolerance, as a diagnosis or among the allergies',
  ),
  fructoseIntoleranceDay: day('its onset or recording'),
} as const;
