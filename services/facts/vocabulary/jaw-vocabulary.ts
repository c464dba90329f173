import { always, day, flag, text, word, words } from './fact.js';

/** How surely the record says it: by a code, in words, or by a code that is wider than what we mean. */
export const CERTAINTIES = ['none', 'coded', 'by-name', 'unspecific'] as const;

export const JAW_RISKS = [
  'dental-disease',
  'dentures',
  'invasive-dental-procedure',
  'cancer-treatment',
  'head-neck-radiotherapy',
  'long-term-glucocorticoid',
  'intravenous-bisphosphonate',
  'cancer',
  'anaemia',
  'coagulopathy',
  'infection',
  'smoking',
  'bisphosphonate',
  'glucocorticoid',
] as const;

/** Specification, section 3: the rules of concern "jaw". */
export const jawVocabulary = {
  jawNecrosis: word(CERTAINTIES, 'an active osteonecrosis of the jaw'),
  jawNecrosisName: text('its diagnosis, as recorded'),
  jawNecrosisDay: day('its onset or recording'),
  oralLesion: word(CERTAINTIES, 'an active open lesion of the soft tissue in the mouth'),
  oralLesionName: text('its diagnosis, as recorded'),
  oralLesionDay: day('its onset or recording'),
  jawSymptoms: flag(
    'jaw or mouth symptoms in the look-back, no dental assessment since; false without a dose',
  ),
  jawSymptomName: text('the newest of these symptoms, as recorded'),
  jawSymptomDay: day('its onset, when told to the day'),
  jawRisk: word(
    ['none', 'weaker', 'strong'],
    'the gravest group of risk factors for osteonecrosis of the jaw',
  ),
  jawRiskBecause: words(JAW_RISKS, 'every risk factor of both groups'),
  dentalExam: always(
    word(
      ['found', 'none', 'not-read'],
      'a dental examination in the look-back; not-read: it could not be seen',
    ),
  ),
  dentalReferralOrdered: always(
    flag('a dental examination or referral is asked for or planned; not known counts as no'),
  ),
  dentalProcedure: word(['none', 'done', 'planned'], 'an invasive dental procedure near the dose date'),
  dentalProcedureName: text('which, as recorded'),
  dentalProcedureDay: day('when'),
} as const;
