import type { AsOf } from '../../services/facts/calendar.js';
import type { ChartInput } from '../../services/facts/chart-input.js';
import type { Chart } from '../../services/facts/chart.js';
import { readChart } from '../../services/facts/read-chart.js';
import type { PatientRecord } from '../../services/facts/record.js';
import { AS_OF } from './days.js';
import { SETTINGS, TERMS } from './knowledge.js';

interface APatient {
  record(): PatientRecord;
}

export function inputOf(patient: APatient, differing: Partial<ChartInput> = {}): ChartInput {
  const usual = { excluded: new Set<string>(), asOf: AS_OF, terms: TERMS, settings: SETTINGS };
  return { record: patient.record(), ...usual, ...differing };
}

/** The whole chart of a patient, by the shipped settings and value sets. */
export function chartOf(patient: APatient, asOf: AsOf = AS_OF): Chart {
  return readChart(inputOf(patient, { asOf }));
}
