import type { CodeableConcept } from '../../services/facts/fhir/codeable-concept.js';
import type { Dosage } from '../../services/facts/fhir/dosage.js';
import type {
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
  MedicationUse,
} from '../../services/facts/fhir/medication-use.js';
import type { PatientRecord } from '../../services/facts/record.js';
import { readMedicines } from '../../services/facts/medicines/read-medicines.js';
import type { AsOf } from '../../services/facts/calendar.js';
import type { Chart } from '../../services/facts/chart.js';
import { chartOf as wholeChartOf } from './chart-of.js';
import { aPatient } from './a-patient.js';
import { MEDICINES, type MedicineName } from './codes.js';
import { AS_OF } from './days.js';
import { SETTINGS, TERMS } from './knowledge.js';

/** Which medicine: a name of the tests' list, or words of a record. */
const medicine = (name: string): CodeableConcept =>
  name in MEDICINES ? MEDICINES[name as MedicineName] : { text: name };

/** A prescription, active and written on the as-of day unless said otherwise. */
export function aMedicationRequest(
  name: string,
  details: Partial<MedicationRequest> = {},
): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id: 'request-1',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: medicine(name),
    authoredOn: AS_OF.day,
    ...details,
  };
}

export function anAdministration(
  name: string,
  on: string,
  details: Partial<MedicationAdministration> = {},
): MedicationAdministration {
  return {
    resourceType: 'MedicationAdministration',
    id: `administration-${on}`,
    status: 'completed',
    medicationCodeableConcept: medicine(name),
    effectiveDateTime: on,
    ...details,
  };
}

export function aDispense(
  name: string,
  handedOver: string,
  details: Partial<MedicationDispense> = {},
): MedicationDispense {
  return {
    resourceType: 'MedicationDispense',
    id: `dispense-${handedOver}`,
    status: 'completed',
    medicationCodeableConcept: medicine(name),
    whenHandedOver: handedOver,
    ...details,
  };
}

export function aStatement(name: string, details: Partial<MedicationStatement> = {}): MedicationStatement {
  return {
    resourceType: 'MedicationStatement',
    id: 'statement-1',
    status: 'active',
    medicationCodeableConcept: medicine(name),
    ...details,
  };
}

/** One dosage entry: dose, how often, by which route. */
export function aDosage(
  dose: [number, string] | null,
  every: [number, string] | null = null,
  route?: string,
): Dosage {
  return {
    ...(dose ? { doseAndRate: [{ doseQuantity: { value: dose[0], unit: dose[1] } }] } : {}),
    ...(every ? { timing: { repeat: { frequency: 1, period: every[0], periodUnit: every[1] } } } : {}),
    ...(route === undefined ? {} : { route: { text: route } }),
  };
}

/** A record of these medicines, each in the item it belongs to; everything could be read. */
function recordOf(uses: readonly MedicationUse[], more: Partial<PatientRecord> = {}): PatientRecord {
  const patient = uses.reduce((before, use) => {
    switch (use.resourceType) {
      case 'MedicationRequest':
        return before.with('medicationRequests', use);
      case 'MedicationAdministration':
        return before.with('medicationAdministrations', use);
      case 'MedicationDispense':
        return before.with('medicationDispenses', use);
      default:
        return before.with('medicationStatements', use);
    }
  }, aPatient());
  return { ...patient.record(), ...more };
}

export interface Circumstances {
  asOf?: AsOf;
  excluded?: ReadonlySet<string>;
  record?: Partial<PatientRecord>;
}

export function inputOf(uses: readonly MedicationUse[], circumstances: Circumstances = {}) {
  const { asOf = AS_OF, excluded = new Set<string>(), record = {} } = circumstances;
  return { record: recordOf(uses, record), excluded, asOf, terms: TERMS, settings: SETTINGS };
}

/** The chart of a patient of whom these medicines are recorded, and nothing else. */
export function chartOf(uses: readonly MedicationUse[], circumstances: Circumstances = {}): Chart {
  const input = inputOf(uses, circumstances);
  return { ...wholeChartOf({ record: () => input.record }, input.asOf), ...readMedicines(input) };
}
