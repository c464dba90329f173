import type { CodeableConcept } from './fhir/codeable-concept.js';

/** One concept of a value set that a CodeableConcept turned out to mean. */
export interface Match {
  /** value-set id, as in fhir-resources/ValueSet, or a set of names in settings */
  set: string;
  by: 'code' | 'name' | 'site-code';
  /** the words to show: the coding's display, or the text that matched */
  text: string;
  /** the concept of the set that matched, or the name as it stands in the set: key to what is kept by concept */
  code?: string;
  /** denosumab products and brands */
  strengthMg?: number;
  /** wider than what we mean: at most a warning that says "possible" */
  unspecific?: true;
}

/** The site's vocabulary: value sets, names and its own codes. All codings and the text are looked at. */
export interface Terms {
  /** every set that any coding, display or text of the concept belongs to */
  matches(concept: CodeableConcept | undefined): readonly Match[];
}

/** The surest match in one of the sets. */
export function matchIn(matches: readonly Match[], ...sets: readonly string[]): Match | null {
  // most of what a record holds is nothing of ours
  if (matches.length === 0) return null;
  return surestOf(matches.filter(({ set }) => sets.includes(set)));
}

/** A code before a name, a specific one before an unspecific one; of those alike the first. */
export function surestOf(matches: readonly Match[]): Match | null {
  return (
    matches.find((match) => match.by !== 'name' && !match.unspecific) ??
    matches.find((match) => !match.unspecific) ??
    matches[0] ??
    null
  );
}
