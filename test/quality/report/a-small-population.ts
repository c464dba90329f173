import type { Day } from '../../../services/facts/calendar.js';
import type { PatientResult } from '../../../services/quality/patient-result.js';
import { aDoseResult, anOutcome, aPatientResult } from './a-patient-result.js';

const east = 'Organization/east';
const west = 'Organization/west';

/**
 * Three patients and four doses, counted by hand:
 *
 * | patient | dose    | day        | at   | calcium-before-dose         | within (days) | renal-function-known |
 * | anna    | d1      | 2026-01-10 | east | met, 5 days before          | 7 14 28 90    | met                  |
 * | anna    | d2      | 2026-07-12 | east | not met: nothing on record  | none          | met                  |
 * | bert    | d3      | 2026-01-20 | west | not met: 40 days before     | 90            | not met: a diagnosis |
 * | =cmd    | d4      | 2026-07-30 | west | met, 20 days before         | 28 90         | met                  |
 *
 * and of =cmd an end of denosumab, excluded from stopped-with-plan by death. Bert is a man.
 */
export const smallPopulation: readonly PatientResult[] = [
  aPatientResult({
    patientId: 'anna',
    doses: [dose('d1', '2026-01-10', east), dose('d2', '2026-07-12', east)],
    outcomes: [
      calcium('d1', '2026-01-10', { met: true, days: 5, value: 2.31, unit: 'mmol/L', windows: within(7) }),
      renal('d1', '2026-01-10', { met: true }),
      calcium('d2', '2026-07-12', { met: false, why: 'not-recorded', windows: within(Infinity) }),
      renal('d2', '2026-07-12', { met: true }),
    ],
  }),
  aPatientResult({
    patientId: 'bert',
    sex: 'male',
    organisation: west,
    doses: [
      aDoseResult({
        event: 'MedicationAdministration/d3',
        day: '2026-01-20',
        brand: '=SUM("x")',
        strata: bert(),
      }),
    ],
    outcomes: [
      anOutcome({
        event: 'MedicationAdministration/d3',
        day: '2026-01-20',
        strata: bert(),
        met: false,
        why: 'outside-window',
        days: 40,
        windows: within(90),
      }),
      anOutcome({
        measure: 'renal-function-known',
        event: 'MedicationAdministration/d3',
        day: '2026-01-20',
        strata: bert(),
        met: false,
        why: 'diagnosis-only',
      }),
    ],
    unusable: [{ why: 'no-unit', where: 'Observation/7' }],
  }),
  aPatientResult({
    patientId: '=cmd',
    organisation: west,
    doses: [dose('d4', '2026-07-30', west)],
    outcomes: [
      calcium('d4', '2026-07-30', {
        met: true,
        days: 20,
        value: 2.2,
        unit: 'mmol/L',
        windows: within(28),
        strata: { organisation: west },
      }),
      renal('d4', '2026-07-30', { met: true, strata: { organisation: west } }),
      anOutcome({
        measure: 'stopped-with-plan',
        event: 'MedicationRequest/r4',
        day: '2026-09-01',
        met: false,
        exclusion: 'death',
        strata: { organisation: west },
      }),
    ],
    safety: {
      doses: 1,
      under18: [],
      wrongDose: [{ event: 'MedicationAdministration/d5', day: '2026-03-01' as Day, value: 120, unit: 'mg' }],
      wrongRoute: [],
    },
  }),
];

type Outcome = Parameters<typeof anOutcome>[0];

function dose(id: string, day: string, organisation: string) {
  return aDoseResult({ event: `MedicationAdministration/${id}`, day, strata: { organisation } });
}

function bert() {
  return { sex: 'male', organisation: west } as const;
}

function calcium(id: string, day: string, more: Outcome) {
  const event = `MedicationAdministration/${id}`;
  return anOutcome({ event, day, evaluated: [event, `Observation/calcium-${id}`], ...more });
}

function renal(id: string, day: string, more: Outcome) {
  return anOutcome({
    measure: 'renal-function-known',
    event: `MedicationAdministration/${id}`,
    day,
    ...more,
  });
}

/** @param from the shortest window that is met */
function within(from: number) {
  return Object.fromEntries([7, 14, 28, 90].map((days) => [String(days), days >= from]));
}
