import { flag } from './fact.js';

/** Specification, section 2 "Postmenopausal". */
export const personVocabulary = {
  postmenopausal: flag(
    'after the menopause: documented, both ovaries removed, or old enough; false for a man',
  ),
} as const;
