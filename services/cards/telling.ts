import type { Fired, Outcome } from '../decide/outcome.js';
import type { Rule } from '../decide/rule.js';
import type { Evidence } from '../facts/evidence.js';
import type { Reading } from '../facts/reading.js';
import { readingFor, wordsOf, type CardInput } from './card-input.js';
import { phrase } from './card-knowledge.js';
import { formatList } from './format.js';
import type { Voice } from './format-fact.js';
import type { RuleTexts, Saying } from './texts.js';

export type CannotTell = Extract<Outcome, { outcome: 'cannot-tell' }>;

/** What an outcome is put into words with. */
export interface Telling {
  input: Omit<CardInput, 'newId' | 'outcomes'>;
  reading: Reading;
  texts: RuleTexts;
}

export function tellingOf({ rule, orderReference }: Outcome, input: Telling['input']): Telling {
  const reading = readingFor(input.readings, orderReference);
  const texts = input.knowledge.texts[input.language].rules[rule.id];
  if (!reading || !texts) throw new Error(`rule ${rule.id} has no reading or no texts`);
  return { input, reading, texts };
}

export function sayingOf({ rule, text }: Fired, { texts }: Telling): Saying {
  const saying = texts.texts[text];
  if (!saying) throw new Error(`rule ${rule.id} has no text called ${text}`);
  return saying;
}

/** What must be known and is not, each by its name and once. */
export function missingNames(missing: readonly string[], { input }: Telling): string[] {
  const words = wordsOf(input);
  return [...new Set(missing.map((fact) => words.missing[fact] ?? fact))];
}

/** The same where its title stands above it. */
export function notJudged(names: readonly string[], { input }: Telling): string {
  return phrase(wordsOf(input), 'notJudged').replace('{list}', () => formatList(names, input.language));
}

export function cannotTell(names: readonly string[], { input, texts }: Telling): string {
  return phrase(wordsOf(input), 'cannotTell')
    .replace('{title}', () => texts.title)
    .replace('{list}', () => formatList(names, input.language));
}

/** What the rule rests on, of all the topics that it names. */
export function evidenceFor(rule: Rule, { evidence }: Reading): readonly Evidence[] {
  const byTopic: Readonly<Record<string, readonly Evidence[] | undefined>> = evidence;
  return rule.evidence.flatMap((topic) => (Object.hasOwn(byTopic, topic) ? (byTopic[topic] ?? []) : []));
}

export function voiceOf({ input, reading }: Telling, escape: Voice['escape']): Voice {
  const { language, knowledge } = input;
  return { facts: reading.facts, settings: knowledge.settings, words: wordsOf(input), language, escape };
}
