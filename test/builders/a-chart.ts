import type { AsOf } from '../../services/facts/calendar.js';
import type { Chart } from '../../services/facts/chart.js';
import { readDiagnoses } from '../../services/facts/conditions/read-diagnoses.js';
import { readResults } from '../../services/facts/labs/read-results.js';
import { readPerson } from '../../services/facts/person/read-person.js';
import { readProcedures } from '../../services/facts/procedures/read-procedures.js';
import type { PatientRecord } from '../../services/facts/record.js';
import { AS_OF } from './days.js';
import { SETTINGS, TERMS } from './knowledge.js';

const NONE = { entries: [], complete: true };

/** The chart of a record as far as results, kidneys and the person go; no medicines, requests or appointments. */
export function labChart(patient: { record(): PatientRecord }, asOf: AsOf = AS_OF): Chart {
  const input = {
    record: patient.record(),
    excluded: new Set<string>(),
    asOf,
    terms: TERMS,
    settings: SETTINGS,
  };
  return {
    asOf,
    settings: SETTINGS,
    terms: TERMS,
    ...readPerson(input),
    results: readResults(input),
    diagnoses: readDiagnoses(input),
    procedures: readProcedures(input),
    openRequests: NONE,
    appointments: NONE,
    medicines: NONE,
    doses: NONE,
    gaps: {},
  };
}
