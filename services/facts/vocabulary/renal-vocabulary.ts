import { always, day, flag, number, roundedDown, word, words } from './fact.js';

export const RENAL_METHODS = [
  'measured-clearance',
  'reported-cockcroft-gault',
  'computed-cockcroft-gault',
  'egfr',
] as const;

export const SEVERE_RENAL_REASONS = ['value', 'dialysis', 'ckd-stage-4', 'ckd-stage-5'] as const;

/** Specification, section 2 "Renal function". */
export const renalVocabulary = {
  renalFound: flag('a usable renal function in the look-back'),
  renalMlPerMin: roundedDown(number('mL/min', 1, 'creatinine clearance, or eGFR as a stand-in')),
  renalDay: day('its sample day'),
  renalMethod: word(RENAL_METHODS, 'how it was found'),
  renalIsEgfr: always(flag('an eGFR stands in for the clearance')),
  renalSexUnknown: always(flag('computed for both sexes and judged by the lower')),
  severeRenal: flag('severe renal impairment: clearance below the limit, dialysis, CKD stage 4 or 5'),
  severeRenalBecause: words(SEVERE_RENAL_REASONS, 'every reason for it'),
  dialysis: flag('on dialysis, not cancelled by a transplant'),
  renalDiagnosis: flag(
    'a condition or procedure that tells about the kidneys: CKD stage 3 to 5, dialysis, transplant',
  ),
  weightWanted: always(
    flag('an eGFR not far above the severe limit stands alone: a weight would give the clearance'),
  ),
  weightFound: flag('a usable body weight in its look-back'),
} as const;
