import { z } from 'zod';
import { patientsOf, type NamedPatients } from './patients.js';

/** One resource of an answer, as it came. */
export interface Entry {
  /** null when there is none, or what stands there is no resource */
  resource: AnyResource | null;
  /** who the resource says it is about */
  patients: NamedPatients | null;
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

/** A resource of any type, with all its members as they came. */
export interface AnyResource {
  resourceType: string;
  [member: string]: unknown;
}

const OfAnyType = z.object({ resourceType: z.string() });

export function isResource(value: unknown): value is AnyResource {
  return OfAnyType.safeParse(value).success;
}

const BundleEntry = z.object({ resource: z.unknown(), fullUrl: z.string().nullish().catch(null) });

const Bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(BundleEntry.catch({ resource: null, fullUrl: null })).nullish(),
  link: z.array(z.unknown()).nullish().catch(null),
  total: z.number().nullish().catch(null),
});

const NextLink = z.object({ relation: z.literal('next'), url: z.string().catch('') });

/**
 * Bundles without `type` or `fullUrl` are fine, and so is a bare resource where a Bundle is expected.
 * @returns null when it is neither
 */
export function contentsOf(body: unknown): Contents | null {
  const bundle = Bundle.safeParse(body);
  if (bundle.success) {
    const { entry, link, total } = bundle.data;
    return {
      bare: false,
      entries: (entry ?? []).map(({ resource, fullUrl }, index) => entryOf(resource, fullUrl ?? null, index)),
      next: nextOf(link ?? []),
      total: total ?? null,
    };
  }
  if (!isResource(body) || body.resourceType === 'Bundle') return null;
  return { bare: true, entries: [entryOf(body, null, 0)], next: null, total: null };
}

function entryOf(raw: unknown, fullUrl: string | null, index: number): Entry {
  const resource = isResource(raw) ? raw : null;
  return { resource, patients: resource && patientsOf(resource), fullUrl, position: index + 1 };
}

function nextOf(links: readonly unknown[]): string | null {
  const [next] = links.flatMap((link) => NextLink.safeParse(link).data ?? []);
  return next?.url ?? null;
}
