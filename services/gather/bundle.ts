import { z } from 'zod';
import { isObject, isResource, type AnyResource } from './any-resource.js';

/** One resource of an answer, as it came. */
export interface Entry {
  /** null when there is none, or what stands there is no resource */
  resource: AnyResource | null;
  fullUrl: string | null;
  /** place in the Bundle, from 1 */
  position: number;
}

/** What an EHR answers with: a Bundle, or one resource by itself. */
export interface Contents {
  /** one resource by itself, not in a Bundle */
  bare: boolean;
  entries: readonly Entry[];
  /** address of the next page, as written; null when this is the last */
  next: string | null;
  /** matches on all pages, when the server says so */
  total: number | null;
}

const NextLink = z.object({ relation: z.literal('next'), url: z.string().catch('') });

/**
 * Bundles without `type` or `fullUrl` are fine, and so is a bare resource where a Bundle is expected.
 * @returns null when it is neither
 */
export function contentsOf(body: unknown): Contents | null {
  if (!isResource(body)) return null;
  if (body.resourceType !== 'Bundle')
    return { bare: true, entries: [entryOf({ resource: body }, 0)], next: null, total: null };
  const { link, total } = body;
  const entries = body.entry ?? [];
  if (!Array.isArray(entries)) return null;
  return {
    bare: false,
    entries: entries.map(entryOf),
    next: Array.isArray(link) ? nextOf(link) : null,
    total: typeof total === 'number' ? total : null,
  };
}

function entryOf(entry: unknown, index: number): Entry {
  const { resource, fullUrl } = isObject(entry) ? entry : EMPTY;
  return {
    resource: isResource(resource) ? resource : null,
    fullUrl: typeof fullUrl === 'string' ? fullUrl : null,
    position: index + 1,
  };
}

const EMPTY: Readonly<Record<string, unknown>> = {};

function nextOf(links: readonly unknown[]): string | null {
  const [next] = links.flatMap((link) => NextLink.safeParse(link).data ?? []);
  return next?.url ?? null;
}
