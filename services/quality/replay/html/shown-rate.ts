import { isSmall } from '../../report/suppress.js';
import type { ShownNumber } from '../../report/html/shown.js';
import type { ReplaySummary } from '../replay-summary.js';
import { per100Orders } from '../summarise-replay.js';
import type { ReplayVoice } from './replay-voice.js';

/** Of 100 orders; • where the number itself is hidden, a dash where there are none. */
export function shownRate(
  number: ShownNumber,
  whole: Pick<ReplaySummary, 'orders'>,
  voice: ReplayVoice,
): string {
  if (typeof number !== 'number') return '•';
  const rate = per100Orders(number, whole);
  return rate === null ? '–' : voice.format.rate(rate);
}

/** A part of a whole that is told: hidden where it, or what is left of the whole, is too small to be. */
export function shownPart(part: number, whole: number, { few, below }: ReplayVoice): ShownNumber {
  return isSmall(whole - part, below) ? 'hidden' : few(part);
}

/** The same as a percentage. */
export function shownShare(part: number, whole: number, voice: ReplayVoice): string {
  if (whole === 0) return '–';
  return shownPart(part, whole, voice) === part ? voice.format.percent(part / whole) : '•';
}
