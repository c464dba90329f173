import { amended, type Evidence } from './evidence.js';
import type { CodeableConcept } from './fhir/codeable-concept.js';
import type { Match } from './terms.js';

/** What the record calls it: the text a person wrote, else the first display, else a bare code. */
export function wordsOf(concept: CodeableConcept | undefined): string {
  const codings = concept?.coding ?? [];
  return (
    [concept?.text, ...codings.map(({ display }) => display), ...codings.map(({ code }) => code)].find(
      (words) => words?.trim(),
    ) ?? ''
  );
}

/** What is said of it: the code first, then where it is. */
export function conceptsOf(
  code: CodeableConcept | undefined,
  bodySite: readonly CodeableConcept[] = [],
): readonly CodeableConcept[] {
  return code ? [code, ...bodySite] : bodySite;
}

/** `Type/id`; a resource without an id has its place in the record: `Condition/#2`. */
export function referenceOf(
  resource: { resourceType: string; id?: string | undefined },
  index: number,
): string {
  return `${resource.resourceType}/${resource.id ?? `#${index + 1}`}`;
}

/** The same for evidence: without an id its place in the record says nothing to whoever reads the card. */
export function namedReference({
  resourceType,
  id,
}: {
  resourceType: string;
  id?: string | undefined;
}): string | undefined {
  return id === undefined ? undefined : `${resourceType}/${id}`;
}

/** The evidence with the way it was recognised, so that a card can say "by name". */
export function recognisedBy(match: Match, evidence: Evidence): Evidence {
  return match.by === 'name' ? amended(evidence, { byName: true }) : evidence;
}
