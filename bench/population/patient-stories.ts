/** Whom the doses are given to, and when; `isAdult` by hand, from the specification. */
export interface PatientStory {
  name: string;
  birthDate?: string;
  /** day of the first dose; the others follow at 6, 12 and 18 months */
  firstDose: string;
  /** local time of all doses; not given: as the calcium's story says */
  doseAt?: string;
  isAdult: (day: string) => boolean;
}

/** All days of the period count, by the clocks of Amsterdam. */
export const PERIOD = { from: '2024-01-01', to: '2024-12-31' };

const always = () => true;

/** At the borders of the period (in UTC each of these is another day) and of age. */
export const PATIENT_STORIES: readonly PatientStory[] = [
  {
    name: 'at five past midnight: on the first day, and on the day after the last',
    ...{ birthDate: '1950-05-05', firstDose: '2024-01-01', doseAt: '00:05:00', isAdult: always },
  },
  {
    name: 'at five to midnight: on the day before the first, and on the last',
    ...{ birthDate: '1950-05-05', firstDose: '2023-12-31', doseAt: '23:55:00', isAdult: always },
  },
  {
    name: 'turns 18 on the day of the second dose',
    ...{ birthDate: '2006-08-10', firstDose: '2024-02-10' },
    isAdult: (day) => day >= '2024-08-10',
  },
  {
    name: 'turns 18 the day after the second dose',
    ...{ birthDate: '2006-08-11', firstDose: '2024-02-10' },
    isAdult: (day) => day >= '2024-08-11',
  },
  { name: 'a child', birthDate: '2010-03-03', firstDose: '2023-10-04', isAdult: () => false },
  { name: 'no birth date', firstDose: '2023-09-12', isAdult: always },
  { name: 'born in 1941', birthDate: '1941', firstDose: '2023-11-20', isAdult: always },
  { name: 'born in 2006: may be 18', birthDate: '2006', firstDose: '2024-03-01', isAdult: always },
];
