import { isFactName, placeholdersOf } from '../cards/fill.js';
import { settingAt } from '../cards/setting-at.js';
import type { RuleTexts, Saying, Sentence } from '../cards/texts.js';
import type { Settings } from '../facts/settings.js';
import { factOf } from '../facts/vocabulary/vocabulary.js';
import type { Problem } from './knowledge-error.js';

type TextProblem = Omit<Problem, 'file'>;

export interface PlacedSentence {
  path: string;
  sentence: Sentence;
}

export function sentencesOf({ texts }: RuleTexts): readonly PlacedSentence[] {
  return Object.entries(texts).flatMap(([key, saying]) => sentencesOfSaying(saying, `texts.${key}`));
}

export function sentencesOfSaying({ summary, why, todo }: Saying, above: string): readonly PlacedSentence[] {
  return Object.entries({ summary, why, todo }).flatMap(([part, sentences]) =>
    sentences.map((sentence, at) => ({ path: `${above}.${part}[${at}]`, sentence })),
  );
}

/** Every placeholder is a fact or a setting; `if` and `unless` name flags. */
export function checkSentence({ path, sentence }: PlacedSentence, settings: Settings): TextProblem[] {
  const strange = placeholdersOf(sentence).filter(
    (name) => !isFactName(name) && settingAt(settings, name) === null,
  );
  return [
    ...strange.map((name) => unknown(path, `a fact or the path of a setting, got {${name}}`)),
    ...flagsOf(sentence)
      .filter((name) => !isFactName(name) || factOf(name).kind !== 'flag')
      .map((name) => unknown(path, `a fact that is a flag, got ${name}`)),
  ];
}

function unknown(path: string, expected: string): TextProblem {
  return { code: 'unknown-placeholder', path, expected: `expected ${expected}` };
}

function flagsOf(sentence: Sentence): readonly string[] {
  const { if: when, unless } = conditionsOf(sentence);
  return [when, unless].filter((name) => name !== undefined);
}

/** What a text rests on, to hold one language against the other. */
export function namedIn(sentences: readonly PlacedSentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ sentence }) => {
      const { if: when, unless } = conditionsOf(sentence);
      const placeholders = placeholdersOf(sentence).map((name) => `{${name}}`);
      return [...placeholders, ...(when ? [`if ${when}`] : []), ...(unless ? [`unless ${unless}`] : [])];
    }),
  );
}

function conditionsOf(sentence: Sentence): { if?: string | undefined; unless?: string | undefined } {
  return 'if' in sentence || 'unless' in sentence ? sentence : {};
}
