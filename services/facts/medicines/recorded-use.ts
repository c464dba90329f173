import { referenceOf } from '../as-recorded.js';
import type { MedicineUse } from '../chart.js';
import type { Dosage } from '../fhir/dosage.js';
import type {
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
  MedicationUse,
} from '../fhir/medication-use.js';
import { readWhen, type When } from '../when.js';
import { inUnit } from './in-unit.js';
import { daysAfter, plannedEnd } from './planned-end.js';
import { statedStarts } from './stated-starts.js';

/** What the four resource types have in common, read from each in its own way. */
export interface RecordedUse {
  resource: MedicationUse;
  /** `Type/id`, or its place in the record */
  reference: string;
  kind: MedicineUse['kind'];
  /** empty when absent */
  status: string;
  dosages: readonly Dosage[];
  /** when the record says so: authored, asserted */
  recorded: When | null;
  from: When | null;
  /** the end, planned or reached; null: open-ended or unknown */
  to: When | null;
}

type Spoken = Omit<RecordedUse, 'resource' | 'reference' | 'status'>;

export function recordedUse(resource: MedicationUse, index: number, timeZone: string): RecordedUse {
  const { kind, dosages, recorded, from, to } = spoken(resource, timeZone);
  const reference = referenceOf(resource, index);
  return { resource, reference, kind, status: resource.status ?? '', dosages, recorded, from, to };
}

function spoken(resource: MedicationUse, timeZone: string): Spoken {
  switch (resource.resourceType) {
    case 'MedicationRequest':
      return request(resource, timeZone);
    case 'MedicationStatement':
    case 'MedicationUsage':
      return statement(resource, timeZone);
    case 'MedicationDispense':
      return dispense(resource, timeZone);
    case 'MedicationAdministration':
      return administration(resource, timeZone);
  }
}

function request(resource: MedicationRequest, timeZone: string): Spoken {
  const dosages = resource.dosageInstruction ?? [];
  const recorded = readWhen(resource.authoredOn, timeZone);
  const [earliest] = statedStarts(dosages)
    .flatMap((start) => readWhen(start, timeZone) ?? [])
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const to = plannedEnd(resource, timeZone);
  return { kind: 'request', dosages, recorded, from: earliest ?? recorded, to };
}

function statement(resource: MedicationStatement, timeZone: string): Spoken {
  const { effectiveDateTime, effectivePeriod, dateAsserted, dosage = [] } = resource;
  return {
    kind: 'statement',
    dosages: dosage,
    recorded: readWhen(dateAsserted, timeZone),
    from: readWhen(effectiveDateTime ?? effectivePeriod?.start, timeZone),
    to: readWhen(effectivePeriod?.end, timeZone),
  };
}

function dispense(resource: MedicationDispense, timeZone: string): Spoken {
  const { whenHandedOver, whenPrepared, daysSupply, dosageInstruction = [] } = resource;
  const from = readWhen(whenHandedOver ?? whenPrepared, timeZone);
  const to = daysAfter(from, inUnit(daysSupply, 'd'));
  return { kind: 'dispense', dosages: dosageInstruction, recorded: null, from, to };
}

function administration(resource: MedicationAdministration, timeZone: string): Spoken {
  const { effectiveDateTime, effectivePeriod, occurenceDateTime, occurencePeriod, dosage } = resource;
  const { text, route, dose } = dosage ?? {};
  const asDosage: Dosage = { text, route, doseAndRate: dose && [{ doseQuantity: dose }] };
  const period = effectivePeriod ?? occurencePeriod;
  const from = readWhen(effectiveDateTime ?? occurenceDateTime ?? period?.start, timeZone);
  const to = readWhen(period?.end, timeZone);
  return { kind: 'administration', dosages: dosage ? [asDosage] : [], recorded: null, from, to };
}
