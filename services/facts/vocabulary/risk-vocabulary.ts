import { always, day, flag, number, text, words } from './fact.js';

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
  glucocorticoidLongTerm: flag('for so long that it counts as long-term'),
  glucocorticoidName: text('which, as recorded'),
  glucocorticoidDays: number('d', 0, 'for how long'),
  glucocorticoidPrednisoneMgPerDay: number('mg', 1, 'daily dose in prednisone equivalents'),
  predisposed: flag('predisposed to hypocalcaemia'),
  predisposedBecause: words(PREDISPOSITIONS, 'every reason for it'),
  hypoparathyroidism: flag('an active hypoparathyroidism diagnosis'),
  calciumSupplement: flag('a calcium supplement is in use'),
  vitaminDSupplement: flag('vitamin D is in use'),
  supplementsDeclined: always(flag('the record says why no supplement is given')),
  vitaminDFound: flag('a usable 25-OH vitamin D in the look-back'),
  vitaminDNmolPerL: number('nmol/L', 0, 'the newest of them'),
  vitaminDDay: day('its sample day'),
  ageYears: number('a', 0, 'age at the as-of day'),
  birthDateKnown: always(flag('the birth date is known, or settles the age limit')),
  minor: flag('under the age the product is meant for'),
} as const;
