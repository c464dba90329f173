import { ageInYears } from '../calendar.js';
import type { Chart } from '../chart.js';
import { evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { allOf, anyOf, foundAmong, type Known } from '../three-valued.js';

/** A menopause is never undone: a diagnosis counts whatever its clinical status. Removing the womb alone is none. */
const AFTER_MENOPAUSE = ['menopause', 'cond-postmenopausal-osteoporosis', 'bilateral-oophorectomy'];

/** Specification, section 2 "Postmenopausal": documented, bilateral oophorectomy, or the age at which it is assumed. */
export function readMenopause(chart: Chart): PartOfReading<'postmenopausal'> {
  const { diagnoses, procedures, sex } = chart;
  const documented = [
    ...meaning(diagnoses.entries, AFTER_MENOPAUSE),
    ...meaning(procedures.entries, AFTER_MENOPAUSE),
  ];
  const isDocumented = foundAmong(documented.length, diagnoses.complete && procedures.complete);
  return {
    facts: { postmenopausal: allOf(sex !== 'male', anyOf(isDocumented, isOldEnough(chart))) },
    evidence: { menopause: evidenceOf(documented) },
  };
}

/** A partial birth date settles it only if all its days agree. */
function isOldEnough({ birth, asOf, settings }: Chart): Known {
  if (!birth) return null;
  const { postmenopausalYears } = settings.age;
  if (ageInYears(birth.to, asOf.day) >= postmenopausalYears) return true;
  return ageInYears(birth.from, asOf.day) >= postmenopausalYears ? null : false;
}
