import type { CodeableConcept } from './fhir/codeable-concept.js';

/** One concept of a value set that a CodeableConcept turned out to mean. */
export interface Match {
  /** value-set id, as in fhir-resources/ValueSet, or a set of names in settings */
  set: string;
  by: 'code' | 'name' | 'site-code';
  /** the words to show: the coding's display, or the text that matched */
  text: string;
  /** the concept of the set that matched, or the name as it stands in the set: key to what is kept by concept */
  code?: string | undefined;
  /** denosumab products and brands */
  strengthMg?: number | undefined;
  /** wider than what we mean: at most a warning that says "possible" */
  unspecific?: true | undefined;
}

/** The site's vocabulary: value sets, names and its own codes. All codings and the text are looked at. */
export interface Terms {
  /** every set that any coding, display or text of the concept belongs to */
  matches(concept: CodeableConcept | undefined): readonly Match[];
}

/** A value set by its id, or several. */
export type Sets = string | readonly string[];

/** The surest match in one of the sets; of those alike the first. */
export function matchIn(matches: readonly Match[], sets: Sets): Match | null {
  let surest: Match | null = null;
  for (const match of matches) {
    if (isOneOf(sets, match) && (surest === null || doubt(match) < doubt(surest))) surest = match;
  }
  return surest;
}

function isOneOf(sets: Sets, { set }: Match): boolean {
  return typeof sets === 'string' ? sets === set : sets.includes(set);
}

/** 0 is the surest: a code goes before a name, a specific one before an unspecific one. */
export function doubt({ by, unspecific }: Match): number {
  if (unspecific) return 2;
  return by === 'name' ? 1 : 0;
}
