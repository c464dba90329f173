import { byContent, newer, type Placed } from './newest.js';
import { idOf } from './raw-resource.js';
import type { RejectionReason } from './rejections.js';

export interface Deduplicated {
  /** by type, id and content: the same whatever the order of the lines was */
  resources: readonly Placed[];
  /** versions that a newer one replaced, and repetitions */
  dropped: number;
  rejected: readonly { placed: Placed; reason: RejectionReason }[];
}

/** Each resource once, the newest of its versions. Those without an id are all kept. */
export function eachOnce(all: readonly Placed[]): Deduplicated {
  const sorted = [...all].sort(byContent);
  const kept: Placed[] = [];
  const rejected: Deduplicated['rejected'][number][] = [];
  let dropped = 0;
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || !isSame(last, next)) {
      kept.push(next);
      continue;
    }
    const order = newer(next.resource, last.resource);
    const isOther = order === 0 && !saysTheSame(last, next);
    if (isOther) rejected.push({ placed: last, reason: 'same-id-other-content' });
    if (order >= 0) kept[kept.length - 1] = next;
    dropped += 1;
  }
  return { resources: kept, dropped, rejected };
}

function isSame({ resource: one }: Placed, { resource: other }: Placed): boolean {
  return one.resourceType === other.resourceType && one.id === other.id && idOf(one) !== null;
}

function saysTheSame({ bytes, resource }: Placed, other: Placed): boolean {
  return bytes.equals(other.bytes) || JSON.stringify(resource) === JSON.stringify(other.resource);
}

/** Two Patients of one id that differ where a person does not change: nobody can say whose the rest is. */
export function areTwo(patients: readonly Placed[]): boolean {
  const [first, ...others] = patients;
  return first !== undefined && others.some((other) => isOtherPerson(first, other));
}

function isOtherPerson(
  { resource: one, bytes }: Placed,
  { resource: other, bytes: otherBytes }: Placed,
): boolean {
  if (bytes.equals(otherBytes) || newer(one, other) !== 0) return false;
  return one.birthDate !== other.birthDate || one.gender !== other.gender || !sameName(one.name, other.name);
}

function sameName(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
