import type { Day } from '../../../services/facts/calendar.js';
import type { DoseResult, MeasureOutcome, PatientResult } from '../../../services/quality/patient-result.js';
import type { Strata } from '../../../services/quality/strata.js';

const strata: Strata = {
  sex: 'female',
  ageBand: '65–74',
  renalStage: 'mild-or-normal',
  doseNumber: 'later',
  organisation: 'Organization/east',
};

/** A woman of 70 with normal kidneys and one dose in January, calcium five days before it. */
export function aPatientResult({ patientId = 'p1', ...more }: Partial<PatientResult> = {}): PatientResult {
  return {
    patientId,
    sex: 'female',
    organisation: 'Organization/east',
    doses: [aDoseResult()],
    outcomes: [anOutcome()],
    safety: { doses: 1, under18: [], wrongDose: [], wrongRoute: [] },
    unusable: [],
    ...more,
  };
}

type Dose = Omit<Partial<DoseResult>, 'strata' | 'day'> & { strata?: Partial<Strata>; day?: string };

export function aDoseResult({ strata: special, day = '2026-01-15', ...more }: Dose = {}): DoseResult {
  return {
    event: 'MedicationAdministration/d1',
    day: day as Day,
    brand: 'Conexxence',
    batch: 'A1',
    strength: '60mg',
    confirmed: true,
    ageYears: 70,
    measured: true,
    fires: {},
    cannotTell: [],
    ...more,
    strata: { ...strata, ...special },
  };
}

type Outcome = Omit<Partial<MeasureOutcome>, 'strata' | 'day'> & { strata?: Partial<Strata>; day?: string };

export function anOutcome({ strata: special, day = '2026-01-15', ...more }: Outcome = {}): MeasureOutcome {
  return {
    measure: 'calcium-before-dose',
    event: 'MedicationAdministration/d1',
    day: day as Day,
    exclusion: null,
    met: true,
    why: null,
    evaluated: ['MedicationAdministration/d1'],
    ...more,
    strata: { ...strata, ...special },
  };
}
