import type { Words } from '../../cards/texts.js';
import type { Rule } from '../../decide/rule.js';
import { conditionWords } from './condition-words.js';

/** How grave it is: the first that holds. `critical if it is at an order; else warning` */
export function indicatorWords({ indicator }: Rule, words: Words): string {
  return indicator
    .map(({ when, is }) => (when ? `${is} if (${conditionWords(when, words)})` : is))
    .join('; else ');
}
