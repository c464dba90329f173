import type { Counts } from '../population/made-patients.js';

/** Both days included. */
export interface Period {
  from: string;
  to: string;
}

/** By patient id; who has no dose that counts may be left out. */
export type CountsByPatient = ReadonlyMap<string, Counts>;

export function total(counts: Iterable<Counts>): Counts {
  const sum = { denominator: 0, numerator: 0 };
  for (const { denominator, numerator } of counts) {
    sum.denominator += denominator;
    sum.numerator += numerator;
  }
  return sum;
}
