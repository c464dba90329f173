import { LANGUAGES, RuleTexts, type Language } from '../cards/texts.js';
import type { Rule } from '../decide/rule.js';
import type { Settings } from '../facts/settings.js';
import { checkSameKeys } from './check-languages.js';
import { checkSentence, namedIn, sentencesOf, sentencesOfSaying } from './check-sentences.js';
import { loadJson, type Source } from './load-json.js';

interface LoadedTexts {
  file: string;
  texts: RuleTexts;
}

/** The texts of every rule in one language, by rule id. */
export type TextsOfRules = Record<Language, Record<string, RuleTexts>>;

/** Both languages of every rule, checked against the rule, the vocabulary and each other. */
export function loadTexts(source: Source, rules: readonly Rule[], settings: Settings): TextsOfRules {
  const all: TextsOfRules = { en: {}, nl: {} };
  for (const rule of rules) {
    const loaded = LANGUAGES.flatMap((language) => {
      const file = `rules/${rule.id}/card.${language}.json`;
      const texts = loadJson(source, file, RuleTexts);
      if (texts) all[language][rule.id] = texts;
      return texts ? [{ file, texts }] : [];
    });
    for (const one of loaded) checkTexts(source, one, { rule, settings });
    const [one, other] = loaded;
    if (one && other) checkLanguages(source, one, other);
  }
  return all;
}

function checkTexts(
  { report }: Source,
  { file, texts }: LoadedTexts,
  { rule, settings }: { rule: Rule; settings: Settings },
) {
  for (const { is } of rule.text.filter(({ is }) => !(is in texts.texts)))
    report({
      code: 'unknown-text',
      file,
      path: 'texts',
      expected: `expected ${is}, which the rule can choose`,
    });
  const problems = sentencesOf(texts).flatMap((placed) => checkSentence(placed, settings));
  for (const problem of problems) report({ file, ...problem });
}

/** The same text keys, and in each the same facts, settings and flags. */
function checkLanguages({ report }: Source, one: LoadedTexts, other: LoadedTexts): void {
  checkSameKeys(report, keysOf(one), keysOf(other));
}

function keysOf({ file, texts: { texts } }: LoadedTexts): { file: string; keys: ReadonlySet<string> } {
  const keys = Object.entries(texts).flatMap(([key, saying]) => {
    const path = `texts.${key}`;
    const short = saying.short === undefined ? [] : [`${path}.short`];
    return [
      path,
      ...short,
      ...[...namedIn(sentencesOfSaying(saying, path))].map((name) => `${name} in ${path}`),
    ];
  });
  return { file, keys: new Set(keys) };
}
