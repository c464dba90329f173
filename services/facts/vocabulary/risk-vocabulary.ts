import { always, day, flag, number, text, word, words } from './fact.js';

export const PREDISPOSITIONS = [
  'severe-renal',
  'glucocorticoid',
  'hypoparathyroidism',
  'previous-hypocalcaemia',
  'malabsorption',
  'coeliac-disease',
  'bariatric-surgery',
  'small-bowel-resection',
  'thyroid-or-parathyroid-surgery',
  'vitamin-d-deficiency',
  'hypomagnesaemia',
  'calcium-lowering-medicine',
] as const;

/** Specification, section 2: glucocorticoids, predisposition, supplements, vitamin D; section 3: age. */
export const riskVocabulary = {
  glucocorticoidActive: flag('a systemic glucocorticoid is in use'),
  glucocorticoidUse: word(
    ['none', 'short', 'long-term', 'duration-unknown'],
    'for how long a systemic glucocorticoid is in use, in words',
  ),
  glucocorticoidName: text('which, as recorded'),
  glucocorticoidDays: number('d', 0, 'for how long'),
  glucocorticoidPrednisoneMgPerDay: number('mg', 1, 'daily dose in prednisone equivalents'),
  predisposed: flag('predisposed to hypocalcaemia'),
  predisposedBecause: words(PREDISPOSITIONS, 'every reason for it'),
  hypoparathyroidism: flag('an active hypoparathyroidism diagnosis'),
  calciumSupplement: flag('a calcium supplement is in use'),
  vitaminDSupplement: flag('vitamin D is in use'),
  supplementsDeclined: always(flag('the record says why no supplement is given')),
  vitaminDStatus: word(['low', 'sufficient', 'none'], 'the newest usable 25-OH vitamin D in the look-back'),
  vitaminDNmolPerL: number('nmol/L', 0, 'its value'),
  vitaminDDay: day('its sample day'),
  ageYears: number('a', 0, 'age at the as-of day'),
  ageGroup: always(word(['minor', 'adult', 'unknown'], 'against the age the product is meant for')),
} as const;
