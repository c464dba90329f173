import { formatFor } from '../../report/html/format.js';
import { isSmall } from '../../report/suppress.js';
import type { Tone } from '../../report/html/shown-number.js';
import type { ShownNumber } from '../../report/html/shown.js';
import type { Burden } from '../count-replay.js';
import type { ReplayContext } from '../replay-context.js';
import type { ReplayPhrase } from '../replay-phrases.js';

/** What the page is made of. */
export interface ReplayPageInput {
  orders: Burden;
  doses: Burden;
  undated: number;
  context: ReplayContext;
}

/** What every part of the page speaks with. */
export interface ReplayVoice extends Tone {
  /** a fixed phrase, its placeholders filled */
  say: (phrase: ReplayPhrase, values?: Readonly<Record<string, string | number>>) => string;
  /** a rule's name */
  title: (rule: string) => string;
  /** what is not known, by its fact */
  missing: (fact: string) => string;
  /** a number as it may be shown by itself */
  few: (number: number) => ShownNumber;
}

export function replayVoice(context: ReplayContext): ReplayVoice {
  const { language, words, titles, missing, withPatients, smallestCell } = context;
  const below = withPatients ? 0 : smallestCell;
  return {
    format: formatFor(language),
    below,
    say: (phrase, values = {}) =>
      words.phrases[phrase].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    title: (rule) => titles[rule] ?? rule,
    missing: (fact) => missing[fact] ?? fact,
    few: (number) => (isSmall(number, below) ? 'few' : number),
  };
}
