import type { Voice } from './page-input.js';
import { isSmall } from '../suppress.js';
import type { Shown, ShownNumber } from './shown.js';

/** How numbers are said, whatever the words. */
export type Tone = Pick<Voice, 'format' | 'below'>;

/** A number, or the sign that it is hidden. */
export function shownNumber(number: ShownNumber, { format, below }: Tone): string {
  if (number === 'hidden') return '•';
  return number === 'few' ? `< ${below}` : format.number(number);
}

/** A number that stands by itself. */
export function aloneNumber(number: number, voice: Tone): string {
  return shownNumber(isSmall(number, voice.below) ? 'few' : number, voice);
}

/** A score; a dash where nothing was counted, which is not 0 %. */
export function shownScore(
  { score, eligible }: Pick<Shown, 'score' | 'eligible'>,
  { format }: Pick<Tone, 'format'>,
): string {
  if (score !== null) return format.percent(score);
  return eligible === 0 ? '–' : '•';
}
