import { contentsOf } from '../../gather/bundle.js';
import { AuditStop } from '../audit-stop.js';
import type { RawResource } from '../population/raw-resource.js';
import { refuseUnauthorised } from './bulk-export.js';
import type { FhirAccess } from './fhir-access.js';

/** A server that never ends its list is not followed for ever. */
const MOST_PAGES = 5000;

/**
 * Every resource that a search or read gives, page by page.
 * @returns false when the server does not offer it
 * @throws AuditStop when a page fails: half an answer would look like missing care
 */
export async function searchAll(
  access: FhirAccess,
  link: string,
  take: (resource: RawResource) => void,
): Promise<boolean> {
  let next: string | null = link;
  for (let page = 0; next !== null; page += 1) {
    const answer: Response = await access.ask(next);
    refuseUnauthorised(answer);
    if (page === 0 && isNotOffered(answer.status)) return false;
    const contents = answer.ok ? contentsOf(await answer.json().catch(() => null)) : null;
    if (contents === null || page >= MOST_PAGES)
      throw new AuditStop(`The FHIR server did not give all of ${pathOf(link)} (status ${answer.status}).`);
    for (const { resource } of contents.entries) if (resource) take(resource);
    ({ next } = contents);
  }
  return true;
}

/** One resource; null when the server does not have it. */
export async function readOne(access: FhirAccess, link: string): Promise<RawResource | null> {
  let found: RawResource | null = null;
  await searchAll(access, link, (resource) => {
    found = resource;
  });
  return found;
}

function isNotOffered(status: number): boolean {
  return [400, 404, 405, 410, 422, 501].includes(status);
}

/** Without its parameters, which name the patient. */
function pathOf(link: string): string {
  return link.split(/[?/]/)[0] ?? link;
}
