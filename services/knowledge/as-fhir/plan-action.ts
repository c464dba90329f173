import { isFactName } from '../../cards/fill.js';
import type { Sentence } from '../../cards/texts.js';
import type { Condition, OfferChoice, Rule } from '../../decide/rule.js';
import { templateText } from '../coverage/template-text.js';
import type { Knowledge } from '../knowledge.js';
import { canonicalOf } from './canonical.js';
import { conditionWords, meaningOf } from './condition-words.js';
import { labelCitations } from './label-citations.js';

/** What a rule does: on which hooks, when, and what it says and offers. */
export function planAction(rule: Rule, knowledge: Knowledge, version: string) {
  const { title = rule.id } = knowledge.texts.en.rules[rule.id] ?? {};
  const offers = rule.offers.map((offer) => offered(offer, knowledge, version));
  return {
    id: rule.id,
    title,
    description: sayings(rule, knowledge, 'summary'),
    ...textEquivalent(sayings(rule, knowledge, 'todo')),
    documentation: labelCitations(rule, knowledge.label),
    ...(rule.hooks.length > 0 ? { trigger: rule.hooks.map((name) => ({ type: 'named-event', name })) } : {}),
    condition: conditionsOf(rule, knowledge),
    ...(offers.length > 0 ? { selectionBehavior: 'any', action: offers } : {}),
  };
}

function textEquivalent(text: string) {
  return text === '' ? {} : { textEquivalent: text };
}

/** What can stand on the card, as far as it can be said without a patient. */
function sayings(rule: Rule, knowledge: Knowledge, part: 'summary' | 'todo'): string {
  const { texts = {} } = knowledge.texts.en.rules[rule.id] ?? {};
  const sentences = Object.values(texts).flatMap((saying): readonly Sentence[] => saying[part]);
  return [...new Set(sentences.map((sentence) => templateText(sentence, knowledge, 'en')))].join('\n');
}

/** Three questions, asked in this order: whom it is about, what must be known, what must hold. */
function conditionsOf(rule: Rule, { texts }: Knowledge) {
  const { words, rules } = texts.en;
  const needed = rule.needs.map((need) => (isFactName(need) ? meaningOf(need) : need));
  return [
    applicability('Whom it is about', conditionWords(rule.scope, words)),
    ...(needed.length > 0 ? [applicability('What must be known, or it cannot tell', needed.join('; '))] : []),
    applicability(rules[rule.id]?.firesWhen ?? 'When it fires', conditionWords(rule.conditions, words)),
  ];
}

/** Words are no expression language of R4, whose list may be added to: a program is not to take them for one. */
function applicability(description: string, expression: string) {
  return { kind: 'applicability', expression: { description, language: 'text/plain', expression } };
}

function offered({ offer, when, recommended }: OfferChoice, knowledge: Knowledge, version: string) {
  const { label = offer } = knowledge.texts.en.offers.offers[offer] ?? {};
  return {
    title: templateText({ say: label }, knowledge, 'en'),
    ...(recommended ? { precheckBehavior: 'yes' } : {}),
    ...(when ? { condition: [conditionOf(when, knowledge)] } : {}),
    definitionCanonical: canonicalOf({ resourceType: 'ActivityDefinition', id: offer, version }),
  };
}

function conditionOf(when: Condition, { texts }: Knowledge) {
  return applicability('When it is offered', conditionWords(when, texts.en.words));
}
