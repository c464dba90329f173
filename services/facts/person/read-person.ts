import type { ChartInput } from '../chart-input.js';
import type { Chart } from '../chart.js';
import { isAfter, readWhen } from '../when.js';
import { thePatient } from './the-patient.js';

const SEXES = ['female', 'male', 'other'] as const;

/** A birth date in the future is no birth date. */
export function readPerson({ record, asOf }: ChartInput): Pick<Chart, 'birth' | 'sex'> {
  const patient = thePatient(record);
  const birth = readWhen(patient?.birthDate, asOf.timeZone);
  return {
    birth: birth && !isAfter(birth, asOf) ? birth : null,
    sex: SEXES.find((sex) => sex === patient?.gender) ?? 'unknown',
  };
}
