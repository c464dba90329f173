import { remembered } from '../remembered.js';
import { groupBy } from './group-by.js';
import { standsAt, standsIn, wholeWords } from './whole-words.js';

/** A name that stands in a set. */
export interface NameEntry {
  set: string;
  /** as it stands in the set */
  name: string;
  words: readonly string[];
  strengthMg?: number;
}

interface Hit {
  entry: NameEntry;
  from: number;
  /** the first word after it */
  to: number;
}

/** Finds whole names in a text; of names that stand within a longer one ("calcium" in "ionised calcium") only the longer. */
export interface NameIndex {
  find(text: string): readonly NameEntry[];
}

/** @param unless by set: words in whose company its names do not count */
export function buildNameIndex(
  entries: readonly NameEntry[],
  unless: ReadonlyMap<string, readonly (readonly string[])[]>,
): NameIndex {
  const byFirstWord = groupBy(entries, ({ words }) => words[0] ?? '');
  const find = (text: string): readonly NameEntry[] => {
    const words = wholeWords(text);
    const hits = words.flatMap((word, at) => hitsAt(words, at, byFirstWord.get(word) ?? []));
    const entries = longest(hits).map(({ entry }) => entry);
    return entries.filter(({ set }) => !unless.get(set)?.some((phrase) => standsIn(words, phrase)));
  };
  return { find: remembered(find) };
}

function hitsAt(words: readonly string[], from: number, entries: readonly NameEntry[]): readonly Hit[] {
  return entries
    .filter((entry) => standsAt(words, entry.words, from))
    .map((entry) => ({ entry, from, to: from + entry.words.length }));
}

function longest(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => !hits.some((other) => isWithin(hit, other)));
}

function isWithin(hit: Hit, other: Hit): boolean {
  const isShorter = hit.to - hit.from < other.to - other.from;
  return isShorter && other.from <= hit.from && hit.to <= other.to;
}
