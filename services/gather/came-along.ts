import { ITEM_NAMES, type ItemName } from '../facts/record.js';
import { contentsOf, type Contents } from './bundle.js';
import { prefetched, type GatherRequest } from './gather-request.js';

/** The bodies that came with a hook request, each taken apart once; null: it is neither a Bundle nor a resource. */
export interface CameAlong {
  draftOrders: Contents | null;
  /** a key that is absent or null is not in it */
  prefetch: ReadonlyMap<ItemName, Contents | null>;
}

export function readCameAlong(request: GatherRequest): CameAlong {
  const given = ITEM_NAMES.map((name) => [name, prefetched(request, name)] as const);
  const bodies = given.filter(([, body]) => body !== undefined && body !== null);
  return {
    draftOrders: contentsOf(request.context.draftOrders),
    prefetch: new Map(bodies.map(([name, body]) => [name, contentsOf(body)])),
  };
}
