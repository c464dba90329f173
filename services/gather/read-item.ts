import type { ItemName, RecordItems } from '../facts/record.js';
import { fillTemplate } from './fill-template.js';
import { failedPage, readPage, type Page } from './page.js';
import { readPrefetch } from './prefetch.js';
import { isAll, readToTheEnd } from './read-to-the-end.js';
import type { Sources } from './sources.js';

/**
 * All there is of one item: from prefetch if that is good, else from the FHIR server. At once when it came along whole,
 * as most do: what need not wait for anybody costs no promise. Never rejects.
 */
export function readItem<Name extends ItemName>(
  name: Name,
  sources: Sources,
): Page<RecordItems[Name]> | Promise<Page<RecordItems[Name]>> {
  const page = readPrefetch(name, sources);
  // an EHR that cannot search something may send null or an error for it: that is not "none", nor worth a complaint
  if (sources.neverOffered.includes(name) && !page?.resources.length)
    return failedPage({ why: 'not-offered' });
  if (page === null) return askFor(name, sources);
  return isAll(page) && page.faults.length === 0 ? page : complete(name, page, sources);
}

/** What came along in part, or with an error: with its further pages, or as the FHIR server gives it. */
async function complete<Name extends ItemName>(
  name: Name,
  page: Page<RecordItems[Name]>,
  sources: Sources,
): Promise<Page<RecordItems[Name]>> {
  const given = await readToTheEnd(name, page, sources);
  if (given.faults.length === 0 || sources.server === null) return given;
  const asked = await askFor(name, sources);
  if (asked.faults.length === 0) return asked;
  const better = asked.resources.length > 0 ? asked : given;
  return { ...better, faults: [...given.faults, ...asked.faults] };
}

async function askFor<Name extends ItemName>(name: Name, sources: Sources): Promise<Page<RecordItems[Name]>> {
  const { server, request, templates, neverOffered } = sources;
  if (neverOffered.includes(name)) return failedPage({ why: 'not-offered' });
  const address = fillTemplate(templates[name], request.context);
  if (server === null || address === null) return failedPage({ why: 'no-access' });
  const answer = await server.get(address);
  if ('failed' in answer) return failedPage({ why: answer.failed });
  return readToTheEnd(name, readPage(name, answer.body, request.patientId), sources);
}
