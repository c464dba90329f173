import type { Fired, Outcome } from '../decide/outcome.js';
import type { Rule } from '../decide/rule.js';
import type { Evidence } from '../facts/evidence.js';
import type { Reading } from '../facts/reading.js';
import { hasSeveralOrders, readingFor, wordsOf, type CardInput } from './card-input.js';
import { phrase } from './card-knowledge.js';
import { escapeMarkdown, plainText } from './escape-markdown.js';
import { fillAll } from './fill.js';
import { formatList } from './format.js';
import type { Voice } from './format-fact.js';
import type { Point } from './point.js';
import type { RuleTexts } from './texts.js';

type CannotTell = Extract<Outcome, { outcome: 'cannot-tell' }>;

/** What is to be said, one point for each outcome that shows: active rules that fire, or can't tell and must say so. */
export function makePoints(input: CardInput): Point[] {
  return input.outcomes
    .filter(isForCards)
    .filter(({ rule }) => rule.status === 'active')
    .map((outcome) => makePoint(outcome, input))
    .filter((point) => point !== null);
}

/** Most are silent: nothing is looked up for those. */
function isForCards(outcome: Outcome): outcome is Fired | CannotTell {
  return outcome.outcome === 'fires' ? outcome.checklistOnly !== true : outcome.outcome === 'cannot-tell';
}

function makePoint(outcome: Fired | CannotTell, input: CardInput): Point | null {
  const reading = readingFor(input.readings, outcome.orderReference);
  const texts = input.knowledge.texts[input.language].rules[outcome.rule.id];
  if (!reading || !texts) throw new Error(`rule ${outcome.rule.id} has no reading or no texts`);
  const telling = { input, reading, texts };
  return outcome.outcome === 'fires' ? pointOfFired(outcome, telling) : pointOfCannotTell(outcome, telling);
}

/** What an outcome is put into words with. */
interface Telling {
  input: CardInput;
  reading: Reading;
  texts: RuleTexts;
}

function pointOfFired(fired: Fired, telling: Telling): Point {
  const { reading, texts } = telling;
  const saying = texts.texts[fired.text];
  if (!saying) throw new Error(`rule ${fired.rule.id} has no text called ${fired.text}`);
  const plain = voiceOf(telling, plainText);
  const markdown = voiceOf(telling, escapeMarkdown);
  return {
    ...common(fired.rule, telling),
    ...(saying.short === undefined ? {} : { short: saying.short }),
    indicator: fired.indicator,
    summary: fillAll(saying.summary, plain)[0] ?? texts.title,
    finding: fillAll(saying.summary, markdown)[0] ?? texts.title,
    why: fillAll(saying.why, markdown),
    todo: fillAll(saying.todo, markdown),
    missing: [],
    offers: fired.offers.map((made) => ({ ...made, reading })),
  };
}

function pointOfCannotTell({ rule, missing }: CannotTell, telling: Telling): Point | null {
  if (rule.cannotTell === 'checklist') return null;
  const words = wordsOf(telling.input);
  const names = [...new Set(missing.map((fact) => words.missing[fact] ?? fact))];
  const said = phrase(words, 'cannotTell')
    .replace('{title}', () => telling.texts.title)
    .replace('{list}', () => formatList(names, telling.input.language));
  return {
    ...common(rule, telling),
    indicator: rule.cannotTell,
    summary: said,
    finding: said,
    why: [],
    todo: [],
    missing: names,
    offers: [],
  };
}

function common(rule: Rule, { input, reading, texts }: Telling) {
  const isNamed = rule.about === 'order' && reading.order !== null && hasSeveralOrders(input.readings);
  return {
    rule,
    title: texts.title,
    short: withinSentence(texts.title),
    evidence: rule.evidence.flatMap((topic) => evidenceAbout(topic, reading)),
    orders: isNamed ? [escapeMarkdown(reading.order?.name ?? '')].filter((name) => name !== '') : [],
  };
}

/** `Dental examination` as `dental examination`; `DXA` as it is. */
function withinSentence(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function evidenceAbout(topic: string, { evidence }: Reading): readonly Evidence[] {
  const byTopic: Readonly<Record<string, readonly Evidence[] | undefined>> = evidence;
  return Object.hasOwn(byTopic, topic) ? (byTopic[topic] ?? []) : [];
}

function voiceOf({ input, reading }: Telling, escape: Voice['escape']): Voice {
  const { language, knowledge } = input;
  return { facts: reading.facts, settings: knowledge.settings, words: wordsOf(input), language, escape };
}
