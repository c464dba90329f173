import { isObject, type RawResource } from './raw-resource.js';

/** A resource, and the line it stood on. */
export interface Placed {
  resource: RawResource;
  /** as it stood */
  bytes: Buffer;
  file: number;
  line: number;
}

/**
 * Of the same resource twice: 1 when the first is newer, -1 when the other is, 0 when nothing tells. By
 * `meta.lastUpdated`, else by whole-numbered `meta.versionId`.
 */
export function newer(one: RawResource, other: RawResource): number {
  const byTime = compared(updated(one), updated(other));
  return byTime === 0 ? compared(version(one), version(other)) : byTime;
}

/** An order that does not depend on where the lines stood: by type, id and content. */
export function byContent(one: Placed, other: Placed): number {
  return (
    ordered(one.resource.resourceType, other.resource.resourceType) ||
    ordered(String(one.resource.id), String(other.resource.id)) ||
    one.bytes.compare(other.bytes)
  );
}

function ordered(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compared(one: number, other: number): number {
  return Number.isNaN(one) || Number.isNaN(other) ? 0 : Math.sign(one - other);
}

function updated({ meta }: RawResource): number {
  const at = isObject(meta) ? meta.lastUpdated : null;
  return typeof at === 'string' ? Date.parse(at) : NaN;
}

function version({ meta }: RawResource): number {
  const id = isObject(meta) ? meta.versionId : null;
  return typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : NaN;
}
