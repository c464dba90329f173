import { readAllergies } from './allergies/read-allergies.js';
import { readCalciums } from './calcium/read-calciums.js';
import type { ChartInput } from './chart-input.js';
import type { Chart } from './chart.js';
import { readDiagnoses } from './conditions/read-diagnoses.js';
import { gapsByItem } from './gaps/gaps-by-item.js';
import { readResults } from './labs/read-results.js';
import { readMedicines } from './medicines/read-medicines.js';
import { readOtherObservations } from './observations/read-other-observations.js';
import { readPerson } from './person/read-person.js';
import { readProcedures } from './procedures/read-procedures.js';
import { readAppointments } from './requests/read-appointments.js';
import { readDoneRequests } from './requests/read-done-requests.js';
import { readOpenRequests } from './requests/read-open-requests.js';

/** Everything the record says of the patient as of one instant, parsed and sorted once. */
export function readChart(input: ChartInput): Chart {
  const { asOf, settings, terms, record } = input;
  const results = readResults(input);
  return {
    asOf,
    settings,
    terms,
    results,
    calciums: readCalciums({ results, settings }),
    otherObservations: readOtherObservations(input),
    diagnoses: readDiagnoses(input),
    allergies: readAllergies(input),
    procedures: readProcedures(input),
    openRequests: readOpenRequests(input),
    doneRequests: readDoneRequests(input),
    appointments: readAppointments(input),
    gaps: gapsByItem(record),
    ...readPerson(input),
    ...readMedicines(input),
  };
}
