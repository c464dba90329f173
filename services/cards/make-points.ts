import type { Fired, Outcome } from '../decide/outcome.js';
import type { Rule } from '../decide/rule.js';
import { hasSeveralOrders, type CardInput } from './card-input.js';
import { escapeMarkdown, plainText } from './escape-markdown.js';
import { fillAll } from './fill.js';
import type { Point } from './point.js';
import {
  cannotTell,
  evidenceFor,
  missingNames,
  sayingOf,
  tellingOf,
  voiceOf,
  type CannotTell,
  type Telling,
} from './telling.js';

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
  const telling = tellingOf(outcome, input);
  return outcome.outcome === 'fires' ? pointOfFired(outcome, telling) : pointOfCannotTell(outcome, telling);
}

function pointOfFired(fired: Fired, telling: Telling): Point {
  const { reading, texts } = telling;
  const saying = sayingOf(fired, telling);
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
  const names = missingNames(missing, telling);
  const said = cannotTell(names, telling);
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
    evidence: evidenceFor(rule, reading),
    orders: isNamed ? [escapeMarkdown(reading.order?.name ?? '')].filter((name) => name !== '') : [],
  };
}

/** `Dental examination` as `dental examination`; `DXA` as it is. */
function withinSentence(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
