import { addMonths, ageInYears } from '../calendar.js';
import type { Chart } from '../chart.js';
import { activeAmong, evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { matchIn } from '../terms.js';
import { allOf, anyOf, notOf, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';

const CONTRACEPTION = 'contraception';
const STERILE = 'sterilisation';

/** Specification, section 3 "contraception": whoever is not known to be a woman is left out. */
export function readContraception(
  chart: Chart,
  { postmenopausal, pregnancyStatus }: Pick<Facts, 'postmenopausal' | 'pregnancyStatus'>,
): PartOfReading<'contraceptionMissing' | 'contraceptionPeriod'> {
  const { diagnoses, procedures, sex } = chart;
  const sterile = [...meaning(diagnoses.entries, STERILE), ...meaning(procedures.entries, STERILE)];
  const used = contraception(chart);
  return {
    facts: {
      contraceptionMissing: allOf(
        sex === 'female',
        isOfFertileAge(chart),
        notOf(postmenopausal),
        pregnancyStatus === null ? null : pregnancyStatus === 'none',
        sterile.length === 0,
        // null where diagnoses or procedures could not be read: a sterilisation may stand among them
        notOf(used.known),
      ),
      contraceptionPeriod: isSoonAfterLastDose(chart),
    },
    evidence: { contraception: evidenceOf([...sterile, ...used.found]) },
  };
}

/** A medicine or device in use, a diagnosis or procedure that names it, or an answer that does. */
function contraception({ medicines, diagnoses, procedures, otherObservations }: Chart) {
  const uses = meaning(medicines.entries, CONTRACEPTION);
  const found = [
    ...uses.filter(({ active }) => active),
    ...meaning(activeAmong(diagnoses.entries), CONTRACEPTION),
    ...meaning(procedures.entries, CONTRACEPTION),
    ...otherObservations.entries.filter(({ answers, usable }) => usable && matchIn(answers, CONTRACEPTION)),
  ];
  const isRead = [medicines, diagnoses, procedures, otherObservations].every(({ complete }) => complete);
  return {
    found,
    known: anyOf(found.length > 0, ...uses.map(({ active }) => active), isRead ? false : null),
  };
}

/** A partial birth date settles it only if all its days agree. */
function isOfFertileAge({ birth, asOf, settings }: Chart): Known {
  if (!birth) return null;
  const [youngest, oldest] = settings.pregnancy.fertileAgeYears;
  const [most, least] = [ageInYears(birth.from, asOf.day), ageInYears(birth.to, asOf.day)];
  if (most < youngest || least > oldest) return false;
  return least >= youngest && most <= oldest ? true : null;
}

function isSoonAfterLastDose({ doses, asOf, settings }: Chart): boolean {
  const last = doses.entries.at(-1);
  return last !== undefined && asOf.day <= addMonths(last.day, settings.pregnancy.contraceptionMonths);
}
