import type { Gap, ItemName, RecordItems } from '../facts/record.js';
import type { AnyResource } from './any-resource.js';
import { contentsOf, type Contents, type Entry } from './bundle.js';
import { medicationIn, type FoundMedication } from './found-medications.js';
import { KINDS } from './items.js';
import { saysIncomplete } from './operation-outcome.js';
import { isAnother } from './patients.js';
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
  const parts = contents.entries.map((entry) => readEntry(name, entry, patientId));
  const { next } = contents;
  return { next, cutShort: isCutShort(name, contents), ...together([...parts, { faults: whole }]) };
}

type Sorted<Resource> = Omit<Page<Resource>, 'next' | 'cutShort'>;

/** What one entry gives: a few at most of each. */
type Part<Resource> = Partial<Sorted<Resource>>;

/** In their order; by a loop, which costs a third of four `flatMap`s where there are many entries. */
function together<Resource>(parts: readonly Part<Resource>[]): Sorted<Resource> {
  const resources: Resource[] = [];
  const medications: FoundMedication[] = [];
  const gaps: Gap[] = [];
  const faults: Gap[] = [];
  for (const part of parts) {
    if (part.resources) resources.push(...part.resources);
    if (part.medications) medications.push(...part.medications);
    if (part.gaps) gaps.push(...part.gaps);
    if (part.faults) faults.push(...part.faults);
  }
  return { resources, medications, gaps, faults };
}

function readEntry<Name extends ItemName>(
  name: Name,
  entry: Entry,
  patientId: string,
): Part<RecordItems[Name]> {
  const raw = entry.resource;
  if (raw === null) return { gaps: [{ why: 'unreadable', where: `entry[${entry.position - 1}]` }] };
  const where = referenceTo(raw, entry.position);
  if (raw.resourceType === 'OperationOutcome') {
    return { faults: saysIncomplete(raw) ? [{ why: 'reported-error' }] : [] };
  }
  if (raw.resourceType === 'Bundle') return { gaps: [{ why: 'unreadable', where }] };
  if (raw.resourceType === 'Medication') return { medications: medicationIn(entry) };
  if (!KINDS[name].types.includes(raw.resourceType)) return {};
  if (isAnother(entry.patients, patientId)) return { gaps: [{ why: 'other-patient', where }] };
  return readOne(name, raw, where);
}

function readOne<Name extends ItemName>(
  name: Name,
  raw: AnyResource,
  where: string,
): Part<RecordItems[Name]> {
  const { resource, gaps } = readResource(name, raw, where);
  return { resources: resource === null ? [] : [resource], gaps };
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
  const { types } = KINDS[name];
  return entries.filter(({ resource }) => resource !== null && types.includes(resource.resourceType)).length;
}
