import type { MeasureId } from '../measure-id.js';
import { calciumAfterFirstDose } from './calcium-after-first-dose.js';
import { calciumBeforeDose } from './calcium-before-dose.js';
import { calciumFollowUpAdvancedCkd } from './calcium-follow-up-advanced-ckd.js';
import { dentalExam } from './dental-exam.js';
import { dueDose } from './due-dose.js';
import { longTermReview } from './long-term-review.js';
import { lotRecorded } from './lot-recorded.js';
import type { Measure } from './measure.js';
import { noDoseInHypocalcaemia } from './no-dose-in-hypocalcaemia.js';
import { noDuplicateDenosumab } from './no-duplicate-denosumab.js';
import { onTimeDose } from './on-time-dose.js';
import { postDoseHypocalcaemia } from './post-dose-hypocalcaemia.js';
import { renalFunctionKnown } from './renal-function-known.js';
import { stoppedWithPlan } from './stopped-with-plan.js';
import { supplements } from './supplements.js';

/** Every measure of specification, section 5, by its id. */
export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  'calcium-before-dose': calciumBeforeDose,
  'no-dose-in-hypocalcaemia': noDoseInHypocalcaemia,
  'calcium-after-first-dose': calciumAfterFirstDose,
  'post-dose-hypocalcaemia': postDoseHypocalcaemia,
  'calcium-follow-up-advanced-ckd': calciumFollowUpAdvancedCkd,
  'on-time-dose': onTimeDose,
  'due-dose': dueDose,
  'stopped-with-plan': stoppedWithPlan,
  supplements,
  'dental-exam': dentalExam,
  'lot-recorded': lotRecorded,
  'long-term-review': longTermReview,
  'no-duplicate-denosumab': noDuplicateDenosumab,
  'renal-function-known': renalFunctionKnown,
};
