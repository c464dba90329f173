import type { ZodError, ZodType } from 'zod';
import { without, withoutNulls } from './without.js';

/** A member that is not what FHIR says it is; never its value. */
export interface Fault {
  /** `dosageInstruction[0].route` */
  path: string;
  expected: string;
}

/** A resource, less the members that could not be read; null when nothing is left to work with. */
export interface Readable<Resource> {
  resource: Resource | null;
  faults: readonly Fault[];
}

const NONE: readonly Fault[] = [];

type Path = readonly PropertyKey[];
type Issue = ZodError['issues'][number];

/** More faults than this are taken away by whole elements: the work stays in proportion. */
const ONE_BY_ONE = 20;

/**
 * Reads a resource; where it does not fit its schema, once more without the members at fault, so that a bad dosage
 * does not hide what medicine it is. Every member left out is in `faults`.
 */
export function readable<Resource>(schema: ZodType<Resource>, raw: object): Readable<Resource> {
  const asSent = schema.safeParse(raw);
  if (asSent.success) return { resource: asSent.data, faults: NONE };
  const said = withoutNulls(raw);
  const first = schema.safeParse(said);
  if (first.success) return { resource: first.data, faults: NONE };
  const faults = faultsIn(first.error);
  const trimmed = withoutAll(said, membersToRemove(first.error.issues));
  const second = schema.safeParse(trimmed);
  if (second.success) return { resource: second.data, faults };
  const third = schema.safeParse(withoutAll(trimmed, second.error.issues.map(elementOf)));
  return { resource: third.data ?? null, faults: [...faults, ...faultsIn(second.error)] };
}

function membersToRemove(issues: readonly Issue[]): readonly Path[] {
  if (issues.length > ONE_BY_ONE) return issues.map(elementOf);
  return issues.map((issue) => (canGoAlone(issue.path) ? issue.path : elementOf(issue)));
}

/**
 * A coding, text or display stands by itself; elsewhere a part without its other part may mean something else (a
 * value without its comparator), so the whole element goes.
 */
function canGoAlone(path: Path): boolean {
  const last = path.at(-1);
  return path.includes('coding') || last === 'text' || last === 'display';
}

function elementOf({ path }: Issue): Path {
  return path.slice(0, 1);
}

function faultsIn({ issues }: ZodError): readonly Fault[] {
  const faults = issues.map((issue) =>
    issues.length > ONE_BY_ONE
      ? { path: pathText(elementOf(issue)), expected: 'another form' }
      : { path: pathText(issue.path), expected: expectedBy(issue) },
  );
  return [...new Map(faults.map((fault) => [fault.path, fault])).values()];
}

function expectedBy(issue: Issue): string {
  return issue.code === 'invalid_type' ? issue.expected : 'another form';
}

/** As FHIRPath writes it. */
function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** From the last to the first: places in an array do not shift under the ones still to go. */
function withoutAll(raw: object, paths: readonly Path[]): object {
  const distinct = new Map(paths.map((path) => [pathText(path), path]));
  return [...distinct.values()].reduceRight<object>((left, path) => without(left, path), raw);
}
