import { wordsOf, type CardInput } from './card-input.js';
import { phrase } from './card-knowledge.js';
import { foundLines } from './found.js';
import { formatList, wordFor } from './format.js';
import { sectionsInWords, sectionsOf } from './label-sections.js';
import type { Point } from './point.js';
import { MAX_SUMMARY } from './shorten.js';
import type { Words } from './texts.js';

/** What a card says below its summary: GitHub-flavoured Markdown, blocks without content left out. */
export function detailOf(points: readonly Point[], input: CardInput): string {
  const words = wordsOf(input);
  const opening = isCollection(points) ? [list(collected(points, words))] : aroundTheWorst(points, words);
  return [...opening, ...grounds(points, input)].filter((block) => block !== '').join('\n\n');
}

/** Points of several concerns, or several points of which none is worse than info: none is the main one. */
export function isCollection([worst, ...others]: readonly Point[]): boolean {
  return others.length > 0 && worst?.indicator === 'info';
}

/**
 * First what to do, then why; what else fired stands beneath with steps of its own: among the first ones they would
 * seem to come before the dose as well.
 */
function aroundTheWorst([worst, ...others]: readonly Point[], words: Words): string[] {
  if (!worst) return [];
  const [first, ...next] = worst.todo;
  return [
    first === undefined ? '' : `**${phrase(words, 'first')}:** ${first}`,
    list(next),
    worst.summary.length > MAX_SUMMARY ? worst.finding : '',
    worst.orders.length > 0 ? `${phrase(words, 'order')}: ${worst.orders.join(', ')}` : '',
    worst.why.join(' '),
    headed(phrase(words, 'also'), collected(others, words, [worst])),
  ];
}

/** Each point for itself, first what to do about it; a sentence already said is not repeated. */
function collected(points: readonly Point[], words: Words, before: readonly Point[] = []): string[] {
  return points.map((point, place) => {
    const said = [...before, ...points.slice(0, place)].flatMap(sentencesOf);
    return told(point, without(sentencesOf(point), said), words);
  });
}

function sentencesOf({ todo, why }: Point): string[] {
  return [...todo, ...why];
}

function told({ finding, orders }: Point, sentences: readonly string[], words: Words): string {
  const about = orders.length > 0 ? ` (${phrase(words, 'order')}: ${orders.join(', ')})` : '';
  const stop = /[.!?…]$/.test(finding) && about === '' ? '' : '.';
  return [`${finding}${about}${sentences.length > 0 ? stop : ''}`, ...sentences].join(' ');
}

/** What it rests on: evidence, the label, and what was not known. */
function grounds(points: readonly Point[], input: CardInput): string[] {
  const words = wordsOf(input);
  const tongue = { words, language: input.language };
  const rules = points.map(({ rule }) => rule);
  const beyond = points.filter(({ rule }) => rule.basis === 'beyond-label').map(({ title }) => title);
  return [
    headed(
      phrase(words, 'found'),
      foundLines(
        points.flatMap(({ evidence }) => evidence),
        tongue,
      ),
    ),
    inline(
      phrase(words, 'label'),
      sectionsInWords(sectionsOf(rules.filter(({ basis }) => basis === 'label')), words),
    ),
    inline(capitalised(phrase(words, 'beyondLabel')), formatList(unique(beyond), input.language)),
    inline(
      phrase(words, 'notKnown'),
      formatList(
        unique([...points.flatMap(({ missing }) => missing), ...unreadOptionally(points, input)]),
        input.language,
      ),
    ),
  ];
}

/** Optional data that could not be read are named in the info card only (specification, section 1 "essential · optional"). */
function unreadOptionally([worst]: readonly Point[], input: CardInput): string[] {
  if (worst?.indicator !== 'info') return [];
  const { items } = wordsOf(input);
  return input.readings.readings
    .flatMap(({ facts }) => facts.optionalMissing.split(','))
    .flatMap((item) => wordFor(item, items) ?? []);
}

function headed(heading: string, items: readonly string[]): string {
  return items.length > 0 ? `**${heading}:**\n\n${list(items)}` : '';
}

function inline(heading: string, text: string): string {
  return text === '' ? '' : `**${heading}:** ${text}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function without(texts: readonly string[], said: readonly string[]): string[] {
  return texts.filter((text) => !said.includes(text));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
