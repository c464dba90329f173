import type { ItemName, RecordItems } from '../facts/record.js';
import { fillTemplate } from './fill-template.js';
import { failedPage, readPage, type Page } from './page.js';
import { readPrefetch } from './prefetch.js';
import { readToTheEnd } from './read-to-the-end.js';
import type { Sources } from './sources.js';

/** All there is of one item: from prefetch if that is good, else from the FHIR server. Never rejects. */
export async function readItem<Name extends ItemName>(
  name: Name,
  sources: Sources,
): Promise<Page<RecordItems[Name]>> {
  const { server, neverOffered } = sources;
  const page = readPrefetch(name, sources);
  // an EHR that cannot search something may send null or an error for it: that is not "none", nor worth a complaint
  if (neverOffered.includes(name) && !page?.resources.length) return failedPage({ why: 'not-offered' });
  if (page === null) return askFor(name, sources);
  const given = await readToTheEnd(name, page, sources);
  if (given.faults.length === 0 || server === null) return given;
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
