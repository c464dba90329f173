import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../cards/texts.js';

/** A phrase with its placeholders filled: `{count}` by `{ count: 3 }`. */
export type Say<Phrase extends string> = (
  phrase: Phrase,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What pages of one part say, by language. */
export type PageWords<Phrase extends string> = Readonly<Record<Language, Say<Phrase>>>;

/**
 * Reads `pages/words/<part>.<language>.json` under `root`.
 * @param phrases every key the file must have, and no other
 * @throws when a file is missing, or holds other keys than these
 */
export function loadPageWords<const Phrases extends readonly [string, ...string[]]>(
  root: string,
  part: string,
  phrases: Phrases,
): PageWords<Phrases[number]> {
  const schema = z.record(z.enum(phrases), z.string().min(1));
  const sayIn = (language: Language): Say<Phrases[number]> => {
    const file = join(root, 'pages', 'words', `${part}.${language}.json`);
    const words: Record<string, string> = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return (phrase, values = {}) =>
      (words[phrase] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, sayIn(language)])) as PageWords<
    Phrases[number]
  >;
}
