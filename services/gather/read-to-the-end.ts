import type { ItemName, RecordItems } from '../facts/record.js';
import type { FhirServer } from './fhir-server.js';
import type { GatherRequest } from './gather-request.js';
import { failedPage, readPage, type Page } from './page.js';

/** A server that never ends its list is not followed for ever. */
const MAX_PAGES = 20;

interface Source {
  request: GatherRequest;
  server: FhirServer | null;
}

/** No page follows, nor is one missing. */
export function isAll({ next, cutShort }: Page<unknown>): boolean {
  return next === null && !cutShort;
}

/** A first page with all that follow it; when one can't be had, what came stands, and the gap is told. */
export async function readToTheEnd<Name extends ItemName>(
  name: Name,
  first: Page<RecordItems[Name]>,
  source: Source,
): Promise<Page<RecordItems[Name]>> {
  if (isAll(first)) return first;
  const pages = [first];
  const seen = new Set<string>();
  let next = first.next;
  while (next !== null) {
    const page = seen.has(next) || pages.length >= MAX_PAGES ? null : await readNext(name, next, source);
    if (page === null) return joined([...pages, CUT_SHORT]);
    seen.add(next);
    pages.push(page);
    next = page.next;
  }
  return joined(first.cutShort ? [first, CUT_SHORT] : pages);
}

const CUT_SHORT = failedPage({ why: 'more-pages' });

async function readNext<Name extends ItemName>(
  name: Name,
  link: string,
  { request, server }: Source,
): Promise<Page<RecordItems[Name]> | null> {
  const answer = (await server?.get(link)) ?? { failed: 'no-access' };
  return 'failed' in answer ? null : readPage(name, answer.body, request.patientId);
}

function joined<Resource>(pages: readonly Page<Resource>[]): Page<Resource> {
  return {
    resources: pages.flatMap(({ resources }) => resources),
    medications: pages.flatMap(({ medications }) => medications),
    gaps: pages.flatMap(({ gaps }) => gaps),
    faults: pages.flatMap(({ faults }) => faults),
    next: null,
    cutShort: false,
  };
}
