import { referenceOf } from '../../facts/as-recorded.js';
import { asOf, endOfDay } from '../../facts/calendar.js';
import type { Chart, DoseEvent } from '../../facts/chart.js';
import { resourcesOf } from '../../facts/record.js';
import type { MedicationUse } from '../../facts/fhir/medication-use.js';
import { readChart } from '../../facts/read-chart.js';
import { readReading } from '../../facts/read-reading.js';
import type { Reading } from '../../facts/reading.js';
import type { Facts } from '../../facts/vocabulary/vocabulary.js';
import type { Strata } from '../strata.js';
import { doseAsOrder } from './dose-order.js';
import { excludedFor } from './excluded-for.js';
import { firstEver } from './first-ever.js';
import type { PatientHistory } from './patient-history.js';
import { strataOf } from './strata-of.js';

/** A dose, and what was known when it was given: the facts that the alerts would have been given. */
export interface JudgedDose {
  dose: DoseEvent;
  /** `Type/id`; of a dose without an id, `PATIENT#DAY` */
  event: string;
  chart: Chart;
  reading: Reading;
  facts: Facts;
  strata: Strata;
}

/** With a time of day, as of that; else as of the end of its day, since nothing of that day is known to be later. */
export function judgeDose(dose: DoseEvent, history: PatientHistory): JudgedDose {
  const { timeZone } = history.audit.knowledge.settings;
  const then = dose.ms === undefined ? endOfDay(dose.day, timeZone) : asOf(dose.ms, timeZone);
  const input = history.input(then, excludedFor(dose, history));
  const chart = readChart(input);
  const order = doseAsOrder(dose, resourceOf(dose, history), input);
  const reading = readReading(chart, order, { ours: [order], moment: 'dose' });
  const { facts } = reading;
  const doseNumber = firstEver({ dose, chart, facts }, history);
  return {
    dose,
    event: eventOf(dose, history),
    chart,
    reading,
    facts,
    strata: strataOf({ dose, chart, facts }, doseNumber, history),
  };
}

function eventOf({ evidence, day }: DoseEvent, { record }: PatientHistory): string {
  return evidence.reference ?? `${record.patientId}#${day}`;
}

/** By `Type/id`; one without an id by its place in the record, as facts name it. */
function resourceOf({ recordedBy }: DoseEvent, { record: { items } }: PatientHistory): MedicationUse {
  const taken: readonly MedicationUse[] = [
    ...resourcesOf(items.medicationAdministrations),
    ...resourcesOf(items.medicationDispenses),
    ...resourcesOf(items.medicationStatements),
  ];
  const found = taken.find((use, index) => recordedBy.includes(referenceOf(use, index)));
  if (!found) throw new Error('a dose event is of no resource of the record');
  return found;
}
