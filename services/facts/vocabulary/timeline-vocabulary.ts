import { always, day, flag, number, text, word } from './fact.js';

/** Specification, section 1 "dose event", "on therapy", "first dose", "course start" and section 2 "Timeline". */
export const timelineVocabulary = {
  denosumabKnown: always(flag('the record shows any denosumab 60 mg: a dose, a request, a statement')),
  everDosed: flag('at least one dose event'),
  doseCount: always(number('1', 0, 'dose events found')),
  firstDose: always(flag('no earlier dose event is known')),
  historyUncertain: always(flag('an earlier request without a dose, or medication that could not be read')),
  firstDoseDay: day('the first dose event'),
  lastDoseDay: day('the last dose event'),
  lastDoseDaysAgo: number('d', 0, 'days since the last dose'),
  lastDoseUnconfirmed: always(flag('the last dose is a dispense without an administration')),
  lastDoseBrand: text('brand of the last dose'),
  nextDueDay: day('last dose + the interval'),
  daysUntilDue: number('d', 0, 'days to the day the next dose is due; negative when past'),
  daysOverdue: number('d', 0, 'days past the day the next dose is due; negative before'),
  onTherapy: flag('on denosumab 60 mg now'),
  shownOnTherapy: always(
    flag('the record shows denosumab 60 mg to be in use now; not known counts as not shown'),
  ),
  dueSoon: always(flag('the next dose is due within the look-ahead, or past due; false without a due date')),
  firstDoseRecent: always(
    flag(
      'the last dose began a course, at least a day ago and not longer than a calcium after it is asked for',
    ),
  ),
  recentlyOnTherapy: flag('last dose a while ago, no end recorded'),
  therapyEnded: flag('an end of denosumab is recorded'),
  therapyEndedBy: word(
    ['stopped', 'statement', 'completed', 'none'],
    'what records the end; completed: only that the last prescription was completed and no new one followed',
  ),
  denosumabRequestActive: flag('a prescription for denosumab 60 mg or of unknown strength is active'),
  courseStart: always(flag('first dose, or the last one so long ago that a course starts anew')),
  yearsOnTherapy: number('a', 1, 'years from the first dose event'),
  nextDosePlanned: always(flag('a denosumab order or appointment lies ahead; not known counts as no')),
  orderDueDay: day('last dose of any denosumab + the interval: the day the ordered dose is held against'),
  orderDaysBeforeDue: number('d', 0, 'how many days before the day it is due the ordered dose would come'),
  orderUnderMinimumInterval: flag('the ordered dose would come within five months of a denosumab dose'),
  anyDenosumabDose: always(flag('a dose of any denosumab product is known')),
  lastAnyDoseDay: day('the last dose of any denosumab product'),
  duplicateKind: word(
    [
      'oncology-product-active',
      'oncology-draft-on-therapy',
      'other-brand-recent',
      'two-drafts',
      'strength-unknown-active',
      'other-request-active',
      'switch',
      'none',
    ],
    'the gravest overlap with other denosumab',
  ),
  oncologyProductInUse: always(
    flag('a 120 mg product is the gravest overlap: it is in use; not known counts as not in use'),
  ),
  duplicateName: text('the other product, as recorded'),
  duplicateDay: day('its last dose or start'),
} as const;
