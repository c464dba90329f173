const COMPARATORS = ['<', '<=', '>', '>='] as const;

/** FHIR QuantityComparator; R5's `ad` ("sufficient to achieve") is no number. */
export type Comparator = (typeof COMPARATORS)[number];

export function isComparator(text: string): text is Comparator {
  return COMPARATORS.some((comparator) => comparator === text);
}
