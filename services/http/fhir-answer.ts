import type { Response } from 'express';

/** What all answers under `/fhir` share. */

/** A parameter that is absent asks for all; a comma means or. */
export function isAsked(value: string, parameter: unknown): boolean {
  if (parameter === undefined) return true;
  return typeof parameter === 'string' && parameter.split(',').includes(value);
}

/** FHIR R4 Bundle of all that was found. @param asked the search as it was understood */
export function searchset(found: readonly { id: string }[], base: string, asked: string) {
  const entry = found.map((resource) => ({
    fullUrl: `${base}/${resource.id}`,
    resource,
    search: { mode: 'match' },
  }));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link: [{ relation: 'self', url: asked === '' ? base : `${base}?${asked}` }],
    ...(entry.length > 0 ? { entry } : {}),
  };
}

export function sendFhir(response: Response, resource: object): void {
  response.type('application/fhir+json').send(JSON.stringify(resource));
}
