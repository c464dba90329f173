import { always, day, flag, number, roundedDown, text } from './fact.js';

/** Specification, section 3 "antiresorptive-combination", "stopped-without-plan", "long-term-review". */
export const antiresorptiveVocabulary = {
  antiresorptiveOrder: always(flag('the order is a bisphosphonate, romosozumab, raloxifene or its like')),
  otherAntiresorptiveActive: flag('another antiresorptive in use, or among the drafts'),
  otherAntiresorptiveName: text('which, as recorded; the newest'),
  otherAntiresorptiveDay: day('its start, or the day it was given'),
  otherAntiresorptiveGiven: always(flag('it was given and works on: it can not be stopped')),
  otherAntiresorptivePlanned: always(
    flag('another antiresorptive is requested or prescribed for later; not known counts as no'),
  ),
  antiresorptiveCombined: flag(
    'two antiresorptives together: one beside denosumab, or one ordered while denosumab goes on',
  ),
  reboundPeriod: flag('last dose so long ago that bone loss may rebound, and not longer'),
  firstAntiresorptiveDay: day('the first dose or start of any antiresorptive, denosumab among them'),
  antiresorptiveYears: roundedDown(
    number('a', 0, 'years since the first dose or start of any antiresorptive, at least'),
  ),
  lastReviewDay: day('the last bone density or review of the treatment'),
  reviewDue: flag('years of treatment ask for a review, and none was done lately'),
  boneDensityOrdered: always(flag('a bone density is already ordered; not known counts as no')),
} as const;
