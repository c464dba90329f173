import fc from 'fast-check';
import { MEASURE_IDS } from '../../../services/quality/measure-id.js';
import {
  BESIDE,
  EXCLUSIONS,
  OUTCOME_CLASSES,
  WHY_NOT_MET,
} from '../../../services/quality/patient-result.js';
import type { MeasureOutcome, PatientResult } from '../../../services/quality/patient-result.js';
import { AGE_BANDS, DOSE_NUMBERS, RENAL_STAGES, SEXES } from '../../../services/quality/strata.js';
import { aPatientResult, anOutcome } from './a-patient-result.js';

const organisation = fc.constantFrom('Organization/east', 'Organization/west', 'Organization/north', null);

const outcome: fc.Arbitrary<MeasureOutcome> = fc
  .record(
    {
      measure: fc.constantFrom(...MEASURE_IDS),
      day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-03-17'),
      beside: fc.constantFrom(...BESIDE),
      class: fc.constantFrom(...OUTCOME_CLASSES),
      days: fc.integer({ min: 0, max: 40 }),
      windows: fc.record({ '7': fc.boolean(), '28': fc.boolean() }),
      exclusion: fc.option(fc.constantFrom(...EXCLUSIONS)),
      met: fc.boolean(),
      // one of a dose without an id, and one that no server should have
      evaluated: fc.subarray(['Observation/b', 'Observation/a.1-2', 'MedicationAdministration/#3', 'é"\\']),
      strata: fc.record({
        sex: fc.constantFrom(...SEXES),
        ageBand: fc.constantFrom(...AGE_BANDS),
        renalStage: fc.constantFrom(...RENAL_STAGES),
        doseNumber: fc.constantFrom(...DOSE_NUMBERS),
        organisation,
      }),
    },
    { requiredKeys: ['measure', 'exclusion', 'met', 'strata', 'day', 'evaluated'] },
  )
  .chain((one) =>
    fc.constantFrom(...WHY_NOT_MET).map((why) => {
      const met = one.met && one.exclusion === null && one.beside === undefined;
      const counts = !met && one.exclusion === null && one.beside === undefined;
      return anOutcome({ ...one, met, why: counts ? why : null });
    }),
  );

/** A patient with any outcomes, as the contract allows them. */
export const patientResult: fc.Arbitrary<PatientResult> = fc
  .array(outcome, { maxLength: 5 })
  .map((outcomes) => aPatientResult({ outcomes }));
