import type { Gap, ItemName, RecordItems } from '../facts/record.js';
import type { AnyResource } from './any-resource.js';
import { contentsOf, type Contents, type Entry } from './bundle.js';
import { medicationIn, type FoundMedication } from './found-medications.js';
import { KINDS } from './items.js';
import { saysIncomplete } from './operation-outcome.js';
import { whereAnother } from './patients.js';
import { readResource } from './read-resource.js';
import { referenceTo } from './reference.js';

/** One answer of the EHR for one item, sorted. */
export interface Page<Resource> {
  resources: readonly Resource[];
  medications: readonly FoundMedication[];
  /** single resources that could not be used, wholly or in part */
  gaps: readonly Gap[];
  /** why the answer as a whole is not to be relied on: worth asking again */
  faults: readonly Gap[];
  next: string | null;
  /** there is no next page, yet the server counts more matches than came */
  cutShort: boolean;
}

const NOTHING = { resources: [], medications: [], gaps: [], faults: [], next: null, cutShort: false };

/** An answer that was not had. */
export function failedPage(...faults: readonly Gap[]): Page<never> {
  return { ...NOTHING, faults };
}

/** The EHR looked and found nothing. */
export function emptyPage(): Page<never> {
  return NOTHING;
}

/** An answer of the FHIR server. */
export function readPage<Name extends ItemName>(
  name: Name,
  body: unknown,
  patientId: string,
): Page<RecordItems[Name]> {
  return sortPage(name, contentsOf(body), patientId);
}

/** Sorts what came: each resource is read by itself, so that an unreadable one does not spoil the others. */
export function sortPage<Name extends ItemName>(
  name: Name,
  contents: Contents | null,
  patientId: string,
): Page<RecordItems[Name]> {
  if (contents === null) return failedPage({ why: 'unreadable' });
  const whole = faultsOfWhole(name, contents);
  if (contents.bare && whole.length > 0) return failedPage(...whole);
  const sorted: Sorted<RecordItems[Name]> = { resources: [], medications: [], gaps: [], faults: [] };
  const sorting = { sorted, patientId };
  for (const entry of contents.entries) sortEntry(name, entry, sorting);
  sorted.faults.push(...whole);
  return { next: contents.next, cutShort: isCutShort(name, contents), ...sorted };
}

/** Filled entry by entry: what each gives as lists of its own would cost more than to read it. */
interface Sorted<Resource> {
  resources: Resource[];
  medications: FoundMedication[];
  gaps: Gap[];
  faults: Gap[];
}

interface Sorting<Resource> {
  sorted: Sorted<Resource>;
  patientId: string;
}

function sortEntry<Name extends ItemName>(
  name: Name,
  entry: Entry,
  { sorted, patientId }: Sorting<RecordItems[Name]>,
): void {
  const { resource: raw, position } = entry;
  const type = raw?.resourceType;
  if (raw === null) {
    sorted.gaps.push({ why: 'unreadable', where: `entry[${position - 1}]` });
  } else if (type === 'OperationOutcome') {
    if (saysIncomplete(raw)) sorted.faults.push({ why: 'reported-error' });
  } else if (type === 'Bundle') {
    sorted.gaps.push({ why: 'unreadable', where: referenceTo(raw, position) });
  } else if (type === 'Medication') {
    sorted.medications.push(...medicationIn(entry));
  } else if (isOfKind(name, raw)) {
    if (whereAnother(raw, patientId) === null) readInto(sorted, name, { raw, position });
    else sorted.gaps.push({ why: 'other-patient', where: referenceTo(raw, position) });
  }
}

function readInto<Name extends ItemName>(
  { resources, gaps }: Sorted<RecordItems[Name]>,
  name: Name,
  { raw, position }: { raw: AnyResource; position: number },
): void {
  const read = readResource(name, raw, referenceTo(raw, position));
  if (read.resource !== null) resources.push(read.resource);
  gaps.push(...read.gaps);
}

function faultsOfWhole(name: ItemName, { bare, entries }: Contents): readonly Gap[] {
  const [first] = entries;
  if (bare && first?.resource?.resourceType === 'OperationOutcome') return [{ why: 'reported-error' }];
  // a patient in context exists: "none" is no answer
  const mustMatch = bare || name === 'patient';
  return mustMatch && matchesIn(name, entries) === 0 ? [{ why: 'unreadable' }] : [];
}

function isCutShort(name: ItemName, { entries, next, total }: Contents): boolean {
  return next === null && total !== null && total > matchesIn(name, entries);
}

function matchesIn(name: ItemName, entries: readonly Entry[]): number {
  return entries.filter(({ resource }) => resource !== null && isOfKind(name, resource)).length;
}

function isOfKind(name: ItemName, { resourceType }: AnyResource): boolean {
  return KINDS[name].types.includes(resourceType);
}
