import { ITEM_NAMES, type ItemName } from '../../facts/record.js';
import { contentsOf, type Entry } from '../../gather/bundle.js';
import { KINDS } from '../../gather/items.js';
import { whereAnother } from '../../gather/patients.js';
import { Refusal } from '../../platform/errors.js';

/** The resource types that facts are read from. */
export const ITEM_TYPES = [...new Set(Object.values(KINDS).flatMap(({ types }) => types))];

/** They are no item, and belong to all: what was ordered or given, and what went wrong while the bundle was made. */
const WITH_EVERY_ITEM = ['Medication', 'OperationOutcome'];

/** A record as it was posted. */
export interface PostedRecord {
  /** by item, as an EHR would prefetch it; an item that was not posted is absent */
  prefetch: Partial<Record<ItemName, unknown>>;
  /** resource types that nothing is read from, each once */
  ignored: readonly string[];
}

/**
 * A Bundle of any type, sorted into the items of a record. What it holds nothing of is not known, and not "none":
 * unless the sender says so.
 * @throws Refusal wrong-patient naming the entries that are about somebody else
 */
export function readPostedBundle(
  bundle: unknown,
  { patientId, none = [] }: { patientId: string; none?: readonly string[] | undefined },
): PostedRecord {
  const contents = bundle === undefined ? null : contentsOf(bundle);
  const entries = contents?.entries ?? [];
  refuseOtherPatients(entries, patientId);
  const posted = ITEM_NAMES.flatMap((name): [ItemName, unknown][] => {
    const { types } = KINDS[name];
    const ours = entries.filter((entry) => isOf(types, entry));
    if (ours.length === 0) return types.some((type) => none.includes(type)) ? [[name, null]] : [];
    const withThem = entries.filter((entry) => isOf([...types, ...WITH_EVERY_ITEM], entry));
    return [[name, bundleOf(withThem, contents?.next ?? null)]];
  });
  return { prefetch: Object.fromEntries(posted), ignored: ignoredIn(entries) };
}

function refuseOtherPatients(entries: readonly Entry[], patientId: string): void {
  const places = entries.flatMap(({ resource, position }) => {
    const where = whereAnother(resource, patientId);
    return where === null ? [] : [`bundle.entry[${position - 1}].resource.${where}`];
  });
  if (places.length > 0) throw new Refusal('wrong-patient', ['patientId', ...places]);
}

/** The resource as it came; a bundle that has a next page is not whole, and neither is any part of it. */
function bundleOf(entries: readonly Entry[], next: string | null) {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    ...(next === null ? {} : { link: [{ relation: 'next', url: next }] }),
    entry: entries.map(({ resource, fullUrl }) => ({ ...(fullUrl && { fullUrl }), resource })),
  };
}

function isOf(types: readonly string[], { resource }: Entry): boolean {
  return resource !== null && types.includes(resource.resourceType);
}

/** A name that is none goes no further: it may be anything. */
function ignoredIn(entries: readonly Entry[]): string[] {
  const names = entries.map(({ resource }) =>
    resource !== null && /^[A-Z]\w{1,63}$/.test(resource.resourceType)
      ? resource.resourceType
      : 'no resource',
  );
  const known = [...ITEM_TYPES, ...WITH_EVERY_ITEM];
  return [...new Set(names)].filter((name) => !known.includes(name));
}
