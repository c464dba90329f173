import type { Outcome } from '../../decide/outcome.js';
import { INDICATORS, type Rule } from '../../decide/rule.js';
import type { FactName } from '../../facts/vocabulary/vocabulary.js';
import type { Reading } from '../../facts/reading.js';
import { wordsOf, type CardInput } from '../card-input.js';
import { phrase } from '../card-knowledge.js';
import { plainText } from '../escape-markdown.js';
import { fillAll } from '../fill.js';
import { compareRules } from '../order-points.js';
import { missingNames, notJudged, sayingOf, tellingOf, voiceOf, type Telling } from '../telling.js';
import { checklistEvidence } from './checklist-evidence.js';
import { CHECKLIST_OUTCOMES, type ChecklistItem } from './checklist.js';

type Said = Pick<ChecklistItem, 'outcome' | 'text' | 'indicator' | 'why' | 'missing' | 'todo'>;

/**
 * The pharmacist's checklist of one order: an item for each outcome, what passes too. Alerts first, the worst first;
 * then in the label's order. The same input gives the same items.
 */
export function buildChecklist(input: Omit<CardInput, 'newId'>): ChecklistItem[] {
  return input.outcomes
    .map((outcome) => unlessUnknown(outcome, input.outcomes))
    .map((outcome) => ({ rule: outcome.rule, item: itemOf(outcome, tellingOf(outcome, input)) }))
    .sort(mostUrgentFirst)
    .map(({ item }) => item);
}

/** Where the order is none of ours every rule says so: nothing was judged, and nothing passes. */
export function checklistOfNothing(
  rules: readonly Rule[],
  input: Omit<CardInput, 'newId' | 'outcomes' | 'readings'>,
): ChecklistItem[] {
  const text = phrase(wordsOf(input), 'doesNotApply');
  const texts = input.knowledge.texts[input.language].rules;
  return rules.toSorted(compareRules).map((rule) => ({
    ...headOf(rule, texts[rule.id]?.title ?? rule.id),
    outcome: 'not-applicable',
    text,
    evidence: [],
  }));
}

/** Silence because nothing is known is not a pass: specification, section 3, column "unknown". */
function unlessUnknown(outcome: Outcome, all: readonly Outcome[]): Outcome {
  const { rule, orderReference } = outcome;
  if (outcome.outcome !== 'silent' || !rule.unknownSaidBy) return outcome;
  const { rule: teller, missing } = rule.unknownSaidBy;
  const isUnknown = all.some((one) => one.rule.id === teller && one.outcome === 'fires');
  return isUnknown
    ? { rule, orderReference, outcome: 'cannot-tell', missing: [missing as FactName] }
    : outcome;
}

function itemOf(outcome: Outcome, telling: Telling): ChecklistItem {
  const { rule } = outcome;
  const words = wordsOf(telling.input);
  const applies = outcome.outcome !== 'out-of-scope';
  const tongue = { words, language: telling.input.language };
  return {
    ...headOf(rule, telling.texts.title),
    ...saidOf(outcome, telling),
    evidence: applies ? checklistEvidence(rule, telling.reading, tongue) : [],
  };
}

function headOf({ id, version, labelSections, basis }: Rule, title: string) {
  return { rule: id, version, title, labelSections, basis };
}

function saidOf(outcome: Outcome, telling: Telling): Said {
  const words = wordsOf(telling.input);
  switch (outcome.outcome) {
    case 'out-of-scope':
      return { outcome: 'not-applicable', text: phrase(words, 'doesNotApply') };
    case 'silent':
      return { outcome: 'pass', text: phrase(words, 'nothingFound') };
    case 'cannot-tell': {
      const missing = missingNames(outcome.missing, telling);
      return { outcome: 'cannot-tell', text: notJudged(missing, telling), missing };
    }
    case 'fires': {
      const { summary, why, todo } = sayingOf(outcome, telling);
      const voice = voiceOf(telling, plainText);
      return {
        outcome: 'alert',
        indicator: outcome.indicator,
        text: fillAll(summary, voice)[0] ?? telling.texts.title,
        why: fillAll(why, voice),
        todo: fillAll(todo, voice),
      };
    }
  }
}

interface Placed {
  rule: Rule;
  item: ChecklistItem;
}

function mostUrgentFirst(one: Placed, other: Placed): number {
  return (
    CHECKLIST_OUTCOMES.indexOf(one.item.outcome) - CHECKLIST_OUTCOMES.indexOf(other.item.outcome) ||
    gravity(other.item) - gravity(one.item) ||
    compareRules(one.rule, other.rule)
  );
}

function gravity({ indicator }: ChecklistItem): number {
  return indicator ? INDICATORS.indexOf(indicator) : 0;
}

/** Optional data that could not be read, by name (specification, section 1 "essential · optional"). */
export function notRead({ facts }: Reading, input: Pick<CardInput, 'knowledge' | 'language'>): string[] {
  const { items } = wordsOf(input);
  return facts.optionalMissing
    .split(',')
    .flatMap((item) => (Object.hasOwn(items, item) ? (items[item] ?? []) : []));
}
