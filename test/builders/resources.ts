import type { CodeableConcept } from '../../services/facts/fhir/codeable-concept.js';
import type { Condition } from '../../services/facts/fhir/condition.js';
import type {
  MedicationAdministration,
  MedicationRequest,
} from '../../services/facts/fhir/medication-use.js';
import type { Observation } from '../../services/facts/fhir/observation.js';
import type { Procedure } from '../../services/facts/fhir/procedure.js';
import type { ServiceRequest } from '../../services/facts/fhir/service-request.js';
import { CONDITIONS, MEDICINES, OBSERVATIONS, PROCEDURES, TESTS } from './codes.js';
import type { ConditionName, MedicineName, ObservationName, ProcedureName, TestName } from './codes.js';
import { dateOf, timeOf, type Happened } from './days.js';

export const PATIENT_ID = 'p1';

const subject = { reference: `Patient/${PATIENT_ID}` };
const UCUM = 'http://unitsofmeasure.org';
const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

export interface ResultDetails extends Happened {
  id?: string;
  /** UCUM; null leaves the unit out */
  unit?: string | null;
  status?: string;
  comparator?: '<' | '<=' | '>' | '>=';
  /** the result's own reference range, in its own unit */
  low?: number;
  high?: number;
}

export function result(
  test: TestName,
  value: number,
  details: ResultDetails & { unit: string | null },
): Observation {
  const { unit, comparator } = details;
  const inUnit = unit === null ? {} : { unit, system: UCUM, code: unit };
  const limit = (name: 'low' | 'high') =>
    details[name] === undefined ? {} : { [name]: { value: details[name], ...inUnit } };
  const range = { ...limit('low'), ...limit('high') };
  return {
    resourceType: 'Observation',
    ...(details.id === undefined ? {} : { id: details.id }),
    status: details.status ?? 'final',
    code: TESTS[test],
    subject,
    effectiveDateTime: timeOf(details, 10),
    valueQuantity: { value, ...(comparator ? { comparator } : {}), ...inUnit },
    ...(Object.keys(range).length > 0 ? { referenceRange: [range] } : {}),
  };
}

export interface ConditionDetails {
  id?: string;
  /** clinicalStatus; null leaves it out */
  status?: string | null;
  verification?: string;
  onset?: string;
  recorded?: string;
  abated?: string;
  code?: CodeableConcept;
}

export function condition(name: ConditionName, details: ConditionDetails): Condition {
  const { id, status = 'active', verification, onset, recorded, abated } = details;
  return {
    resourceType: 'Condition',
    ...(id === undefined ? {} : { id }),
    ...(status === null ? {} : { clinicalStatus: { coding: [{ system: CLINICAL, code: status }] } }),
    ...(verification
      ? { verificationStatus: { coding: [{ system: VERIFICATION, code: verification }] } }
      : {}),
    code: details.code ?? CONDITIONS[name],
    subject,
    ...(onset ? { onsetDateTime: onset } : {}),
    ...(abated ? { abatementDateTime: abated } : {}),
    ...(recorded ? { recordedDate: recorded } : {}),
  };
}

export function procedure(
  name: ProcedureName,
  details: Happened & { id: string; status?: string },
): Procedure {
  return {
    resourceType: 'Procedure',
    id: details.id,
    status: details.status ?? 'completed',
    code: PROCEDURES[name],
    subject,
    performedDateTime: dateOf(details, 400),
  };
}

export interface PrescriptionDetails extends Happened {
  id?: string;
  status?: string;
  intent?: string;
  dosage?: MedicationRequest['dosageInstruction'];
}

export function prescription(
  name: MedicineName,
  details: PrescriptionDetails & { id: string },
): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    id: details.id,
    status: details.status ?? 'active',
    intent: details.intent ?? 'order',
    medicationCodeableConcept: MEDICINES[name],
    subject,
    authoredOn: timeOf(details, 30),
    ...(details.dosage ? { dosageInstruction: details.dosage } : {}),
  };
}

export function denosumabDose(
  on: string,
  details: { id: string; status?: string },
): MedicationAdministration {
  return {
    resourceType: 'MedicationAdministration',
    id: details.id,
    status: details.status ?? 'completed',
    medicationCodeableConcept: MEDICINES['denosumab 60 mg'],
    subject,
    effectiveDateTime: on,
  };
}

export interface TestOrderDetails extends Happened {
  id?: string;
  status?: string;
  intent?: string;
  /** the day it is to be done */
  for?: string;
}

export function testOrder(test: TestName, details: TestOrderDetails & { id: string }): ServiceRequest {
  return {
    resourceType: 'ServiceRequest',
    id: details.id,
    status: details.status ?? 'active',
    intent: details.intent ?? 'order',
    code: TESTS[test],
    subject,
    authoredOn: timeOf(details, 1),
    ...(details.for ? { occurrenceDateTime: details.for } : {}),
  };
}

export interface ObservationDetails extends Happened {
  id?: string;
  status?: string;
  undated?: true;
  /** a coded answer by its name, or one in words */
  answer?: ObservationName | { text: string };
  holds?: boolean;
  date?: string;
  code?: CodeableConcept;
}

/** An observation that is no laboratory result, a week old unless said otherwise. */
export function otherObservation(
  name: ObservationName,
  details: ObservationDetails & { id: string },
): Observation {
  const { answer, holds, date, undated } = details;
  return {
    resourceType: 'Observation',
    id: details.id,
    status: details.status ?? 'final',
    code: details.code ?? OBSERVATIONS[name],
    subject,
    ...(undated ? {} : { effectiveDateTime: timeOf(details, 7) }),
    ...(answer ? answered(answer) : {}),
    ...(holds === undefined ? {} : { valueBoolean: holds }),
    ...(date ? { valueDateTime: date } : {}),
  };
}

function answered(
  answer: ObservationName | { text: string },
): Pick<Observation, 'valueCodeableConcept' | 'valueString'> {
  return typeof answer === 'string'
    ? { valueCodeableConcept: OBSERVATIONS[answer] }
    : { valueString: answer.text };
}
