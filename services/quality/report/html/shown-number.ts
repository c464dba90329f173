import type { Voice } from './page-input.js';
import type { ShownNumber } from './shown.js';

/** A number, or the sign that it is hidden. */
export function shownNumber(number: ShownNumber, { format, below }: Voice): string {
  if (number === 'hidden') return '•';
  return number === 'few' ? `< ${below}` : format.number(number);
}
