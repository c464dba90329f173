import { CALCIUM_STORIES, ORDINARY_CALCIUM } from './calcium-stories.js';
import type { CalciumStory } from './calcium-story.js';
import { seededChance } from './chance.js';
import { DOSE_STORIES, ORDINARY_DOSE, type DoseStory } from './dose-stories.js';
import { otherResults, standingRecord } from './other-records.js';
import { PATIENT_STORIES, PERIOD, type PatientStory } from './patient-stories.js';
import type { Part, Resource } from './resource.js';
import { daysAfter, monthsAfter } from './when.js';

/** Doses in the period of patients not known to be under 18, and those of them with a usable calcium before. */
export interface Counts {
  denominator: number;
  numerator: number;
}

export interface MadePatient {
  id: string;
  resources: readonly Resource[];
  /** as the stories say */
  expected: Counts;
  /** what was told of each dose, for a message */
  told: readonly string[];
}

interface Dose {
  day: string;
  dose: DoseStory;
  calcium: CalciumStory;
}

const SEED = 20_260_630;
const DOSES = 4;
const MONTHS_APART = 6;
const BORN_FIRST = '1935-01-01';
const BIRTH_DAYS = 14_600;
const FIRST_DOSE = '2023-01-15';
const FIRST_DOSE_DAYS = 350;

/**
 * The same patients at every run. The first are at the borders of period and age; of the others' doses in the period a
 * share is ordinary, and the rest go through the stories.
 */
export function* madePatients(count: number, shareOrdinary: number): Generator<MadePatient> {
  const chance = seededChance(SEED);
  let told = 0;
  const nextDose = (day: string): Dose => {
    if (!isInPeriod(day) || chance() < shareOrdinary) return ordinaryDose(day);
    told += 1;
    return { day, ...storyNumbered(told - 1) };
  };
  for (let number = 0; number < count; number++) {
    const atBorder = PATIENT_STORIES[number];
    const patient = atBorder ?? ordinaryPatient(chance);
    const days = doseDays(patient);
    const doses = atBorder ? days.map(ordinaryDose) : days.map(nextDose);
    yield madePatient(`p${number}`, patient, doses);
  }
}

/** Each story of calcium once by itself, then each of doses, then both together until each has met each. */
function storyNumbered(number: number): Omit<Dose, 'day'> {
  const calcium = CALCIUM_STORIES[number];
  if (calcium) return { dose: ORDINARY_DOSE, calcium };
  const dose = DOSE_STORIES[number - CALCIUM_STORIES.length];
  if (dose) return { dose, calcium: ORDINARY_CALCIUM };
  return { dose: at(DOSE_STORIES, number), calcium: at(CALCIUM_STORIES, number) };
}

function ordinaryPatient(chance: () => number): PatientStory {
  return {
    name: 'ordinary',
    birthDate: daysAfter(BORN_FIRST, Math.floor(chance() * BIRTH_DAYS)),
    firstDose: daysAfter(FIRST_DOSE, Math.floor(chance() * FIRST_DOSE_DAYS)),
    isAdult: () => true,
  };
}

function doseDays({ firstDose }: PatientStory): string[] {
  return Array.from({ length: DOSES }, (_, index) => monthsAfter(firstDose, index * MONTHS_APART));
}

function ordinaryDose(day: string): Dose {
  return { day, dose: ORDINARY_DOSE, calcium: ORDINARY_CALCIUM };
}

function at<Story>(stories: readonly Story[], place: number): Story {
  const story = stories[place % stories.length];
  if (!story) throw new Error('there are no stories');
  return story;
}

function madePatient(id: string, patient: PatientStory, doses: readonly Dose[]): MadePatient {
  const days = doses.map(({ day }) => day);
  const results = [...doses.flatMap(({ day, calcium }) => calcium.results(day)), ...otherResults(days)];
  const given = doses.flatMap(({ day, dose, calcium }) =>
    dose.administrations(day, patient.doseAt ?? timeOf(calcium)),
  );
  const counted = doses.filter(({ day, dose }) => dose.isDose && isInPeriod(day) && patient.isAdult(day));
  return {
    id,
    resources: [
      { resourceType: 'Patient', id, gender: 'female', birthDate: patient.birthDate },
      ...owned(id, 'Observation', results),
      ...owned(id, 'MedicationAdministration', given),
      ...standingRecord(days).flatMap(([type, parts]) => owned(id, type, parts)),
    ],
    expected: {
      denominator: counted.length,
      numerator: counted.filter(({ calcium }) => calcium.isEnough).length,
    },
    told: doses.map(({ day, dose, calcium }) => `${patient.name}; ${day} ${dose.name}; ${calcium.name}`),
  };
}

function timeOf({ doseAt }: CalciumStory): string | null {
  return doseAt === undefined ? '10:00:00' : doseAt;
}

function isInPeriod(day: string): boolean {
  return day >= PERIOD.from && day <= PERIOD.to;
}

function owned(patientId: string, resourceType: string, parts: readonly Part[]): Resource[] {
  const subject = { reference: `Patient/${patientId}` };
  return parts.map((part, index) => ({ resourceType, id: `${patientId}-${index}`, subject, ...part }));
}
