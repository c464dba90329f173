import type { Counts, MadePatient } from '../population/made-patients.js';
import type { CountsByPatient } from './counts.js';

const NONE: Counts = { denominator: 0, numerator: 0 };

/** Whose counts are not what their stories say: a line each, with what was told of them. */
export function differences(patients: Iterable<MadePatient>, counts: CountsByPatient): string[] {
  const lines: string[] = [];
  for (const { id, expected, told } of patients) {
    const found = counts.get(id) ?? NONE;
    if (inWords(found) !== inWords(expected))
      lines.push([`${id}: ${inWords(found)}, by hand ${inWords(expected)}`, ...told].join('\n  '));
  }
  return lines;
}

export function inWords({ denominator, numerator }: Counts): string {
  return `${numerator} of ${denominator}`;
}
