/** Where the canonical urls of all our resources begin. */
export const CANONICAL = 'https://denosumab-cds.org/fhir';

export const PUBLISHER = 'denosumab-cds';

interface Named {
  resourceType: string;
  id: string;
  version: string;
}

/** `…/PlanDefinition/too-early` */
export function urlOf({ resourceType, id }: Pick<Named, 'resourceType' | 'id'>): string {
  return `${CANONICAL}/${resourceType}/${id}`;
}

/** The resource in just this version: `…/PlanDefinition/too-early|1.0.0` */
export function canonicalOf(resource: Named): string {
  return `${urlOf(resource)}|${resource.version}`;
}

/** For programs: FHIR R4 inv-0, a name begins with a capital and has no hyphens. `too-early` → `TooEarly` */
export function computerName(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
