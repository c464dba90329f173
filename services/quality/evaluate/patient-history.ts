import type { Calciums } from '../../facts/calcium/judged-calcium.js';
import { readCalciums } from '../../facts/calcium/read-calciums.js';
import { addDays, endOfDay, type AsOf, type Day } from '../../facts/calendar.js';
import type { ChartInput } from '../../facts/chart-input.js';
import type { Chart, DoseEvent, MedicineUse, ResultsByTest } from '../../facts/chart.js';
import { readResults } from '../../facts/labs/read-results.js';
import { readMedicines } from '../../facts/medicines/read-medicines.js';
import { readDeath, type Death } from '../../facts/person/read-death.js';
import { readChart } from '../../facts/read-chart.js';
import { assembleRecord, type Assembled } from './assemble-record.js';
import type { Audit } from './audit.js';
import type { PatientResources } from './patient-resources.js';
import { recordedDays, type RecordedDays } from './recorded-days.js';

/** A patient's record, looked at from any day; what is asked for twice is read once. */
export interface PatientHistory extends Assembled {
  audit: Audit;
  /** all that is known today, oldest first, whatever the period */
  doses: readonly DoseEvent[];
  medicines: readonly MedicineUse[];
  death: Death;
  recorded: RecordedDays;
  /** what a chart is read from as of an instant */
  input(asOf: AsOf, excluded?: ReadonlySet<string>): ChartInput;
  /** the patient at the end of that day, nothing left out */
  chartAtEndOf(day: Day): Chart;
  /** the same, results only */
  resultsAtEndOf(day: Day): { results: ResultsByTest; calciums: Calciums };
}

export function readHistory(patient: PatientResources, audit: Audit): PatientHistory {
  const assembled = assembleRecord(patient, audit);
  const { record } = assembled;
  const { settings, terms } = audit.knowledge;
  const { timeZone } = settings;
  const input = (asOf: AsOf, excluded: ReadonlySet<string> = NOTHING) => ({
    record,
    excluded,
    asOf,
    terms,
    settings,
  });
  // a dispense belongs to a dose that may follow it
  const last = addDays(audit.period.to, settings.schedule.dispenseAfterDays);
  const { medicines, doses } = readMedicines(input(endOfDay(last, timeZone)));
  return {
    ...assembled,
    audit,
    doses: doses.entries,
    medicines: medicines.entries,
    death: readDeath(record, timeZone),
    recorded: recordedDays(record, timeZone),
    input,
    chartAtEndOf: byDay((day) => readChart(input(endOfDay(day, timeZone)))),
    resultsAtEndOf: byDay((day) => {
      const results = readResults(input(endOfDay(day, timeZone)));
      return { results, calciums: readCalciums({ results, settings }) };
    }),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function byDay<Answer>(read: (day: Day) => Answer): (day: Day) => Answer {
  const known = new Map<Day, Answer>();
  return (day) => {
    const answer = known.get(day) ?? read(day);
    known.set(day, answer);
    return answer;
  };
}
