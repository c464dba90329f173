import type { Gap, Gathered, ItemName, PatientRecord, RecordItems } from '../../facts/record.js';
import { ITEM_NAMES } from '../../facts/record.js';
import type { Terms } from '../../facts/terms.js';
import { isResource, type AnyResource } from '../../gather/any-resource.js';
import { KINDS } from '../../gather/items.js';
import { whereAnother } from '../../gather/patients.js';
import { readResource } from '../../gather/read-resource.js';
import { referenceTo } from '../../gather/reference.js';
import { settled } from '../../gather/settled.js';
import { findMedications, type ReadMedication } from './find-medications.js';
import { OBSERVATION_ITEMS, sortObservation } from './sort-observation.js';
import type { PatientResources } from './patient-resources.js';

/** What it takes to make a record of raw resources. */
export interface Assembling {
  offeredTypes: ReadonlySet<string>;
  terms: Terms;
  readMedication: ReadMedication;
}

/** A record as hooks have it, and each resource as it came, by `Type/id`. */
export interface Assembled {
  record: PatientRecord;
  originals: ReadonlyMap<string, AnyResource>;
}

type Sorted = { [Name in ItemName]: { resources: RecordItems[Name][]; gaps: Gap[] } };

const ITEM_OF_TYPE: ReadonlyMap<string, ItemName> = new Map(
  ITEM_NAMES.flatMap((name) => KINDS[name].types.map((type) => [type, name] as const)),
);

/**
 * The record of one patient of a population, read with the schemas that a hook's record is read with. A resource type
 * that the whole export lacks is "not offered"; one that it has, but not of this patient, is "none".
 */
export function assembleRecord(patient: PatientResources, assembling: Assembling): Assembled {
  const originals = originalsOf(patient);
  const sorted = nothingSorted();
  for (const [where, raw] of originals)
    sort(raw, where, { sorted, patientId: patient.patientId, terms: assembling.terms });
  const uses = [
    ...sorted.medicationRequests.resources,
    ...sorted.medicationAdministrations.resources,
    ...sorted.medicationDispenses.resources,
    ...sorted.medicationStatements.resources,
  ];
  const record = {
    patientId: patient.patientId,
    items: itemsOf(sorted, assembling.offeredTypes),
    ...findMedications(uses, patient.medications, assembling),
  };
  return { record, originals };
}

/** Sorted by reference: no export promises an order, and none may change what is counted. */
function originalsOf({ resources }: PatientResources): Map<string, AnyResource> {
  const ours = resources
    .filter((raw) => isResource(raw))
    .filter(({ resourceType }) => ITEM_OF_TYPE.has(resourceType));
  const named = ours.map((raw, at) => [referenceTo(raw, at + 1), raw] as const);
  return new Map(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function nothingSorted(): Sorted {
  const sorted: Record<string, Sorted[ItemName]> = {};
  for (const name of ITEM_NAMES) sorted[name] = { resources: [], gaps: [] };
  return sorted as Sorted;
}

interface Sorting {
  sorted: Sorted;
  patientId: string;
  terms: Terms;
}

function sort(raw: AnyResource, where: string, { sorted, patientId, terms }: Sorting): void {
  const isObservation = raw.resourceType === 'Observation';
  const name = ITEM_OF_TYPE.get(raw.resourceType) ?? 'otherObservations';
  if (whereAnother(raw, patientId) !== null) {
    for (const item of isObservation ? OBSERVATION_ITEMS : [name])
      sorted[item].gaps.push({ why: 'other-patient', where });
  } else if (isObservation) {
    const { items, resource, gaps } = sortObservation(raw, where, terms);
    for (const item of items) sorted[item].gaps.push(...gaps);
    const [first] = items;
    if (resource && first) sorted[first].resources.push(resource);
  } else {
    const { resource, gaps } = readResource(name, raw, where);
    sorted[name].gaps.push(...gaps);
    // read as that name's kind
    if (resource) (sorted[name].resources as unknown[]).push(resource);
  }
}

function itemsOf(sorted: Sorted, offeredTypes: ReadonlySet<string>): PatientRecord['items'] {
  const items: Record<string, Gathered<unknown>> = {};
  for (const name of ITEM_NAMES) {
    const isOffered = KINDS[name].types.some((type) => offeredTypes.has(type));
    const { resources, gaps } = sorted[name];
    const faults: Gap[] = isOffered ? [] : [{ why: 'not-offered' }];
    items[name] = settled<unknown>({ resources, gaps, faults: resources.length > 0 ? [] : faults });
  }
  if (items.patient?.state === 'none') items.patient = { state: 'failed', gaps: [{ why: 'unreachable' }] };
  // each was read as its own name's kind
  return items as PatientRecord['items'];
}
