import { ageInYears } from '../calendar.js';
import type { Chart } from '../chart.js';
import type { PartOfReading } from '../part-of-reading.js';
import { exactDay, type When } from '../when.js';

/** Specification, section 3 "paediatric": a partial birth date settles the age only if all its days agree. */
export function readAge({ birth, asOf, settings }: Chart): PartOfReading<'ageYears' | 'ageGroup'> {
  if (!birth) return { facts: { ageYears: null, ageGroup: 'unknown' }, evidence: {} };
  const oldest = ageInYears(birth.from, asOf.day);
  // who is born "this year" is born by now
  const youngest = Math.max(0, ageInYears(birth.to, asOf.day));
  const { adultYears } = settings.age;
  const settled = oldest < adultYears ? 'minor' : youngest >= adultYears ? 'adult' : 'unknown';
  return {
    facts: { ageYears: oldest === youngest ? oldest : null, ageGroup: settled },
    evidence: {
      age: [
        {
          what: 'birth-date',
          day: exactDay(birth) ?? undefined,
          value: partOfDate(birth),
        },
      ],
    },
  };
}

/** As the record has it: a month, or a year. */
function partOfDate({ from, to }: When): string | undefined {
  if (from === to) return undefined;
  const [month, lastMonth] = [from.slice(0, 7), to.slice(0, 7)];
  return month === lastMonth ? month : from.slice(0, 4);
}
