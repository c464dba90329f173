import { always, day, flag, word, words } from './fact.js';

/** Why an entry that says "pregnant" may be wrong. */
const PREGNANCY_CONTRADICTIONS = ['male', 'postmenopausal', 'not-pregnant-since'] as const;

/** Specification, section 3 "pregnancy", "contraception", "breastfeeding". */
export const pregnancyVocabulary = {
  pregnancyStatus: word(
    ['none', 'possible', 'by-name', 'recorded'],
    'pregnant: recorded, told by a name only, or said to be possible; contradictory entries count as pregnant',
  ),
  pregnancyDay: day('when it was recorded'),
  deliveryDay: day('expected day of delivery'),
  pregnancyContradictedBy: always(words(PREGNANCY_CONTRADICTIONS, 'other entries that contradict it')),
  contraceptionMissing: flag(
    'a woman who may become pregnant, by sex, age and history, and no contraception on record',
  ),
  contraceptionPeriod: always(flag('so soon after the last dose that pregnancy is to be prevented')),
  breastfeeding: flag('breastfeeding now'),
  breastfeedingDay: day('when it was recorded'),
} as const;
