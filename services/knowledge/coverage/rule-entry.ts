import type { Language, Saying } from '../../cards/texts.js';
import { INDICATORS, type Rule } from '../../decide/rule.js';
import type { Knowledge } from '../knowledge.js';
import { templateText } from './template-text.js';

/** One rule with all it can say, English and Dutch side by side. */
export function ruleEntry(rule: Rule, knowledge: Knowledge): string {
  return [
    `### ${rule.id}`,
    inWords(rule),
    ['| | English | Nederlands |', '| --- | --- | --- |', ...rows(rule, knowledge)].join('\n'),
  ].join('\n\n');
}

function inWords(rule: Rule): string {
  const facts = [
    `version ${rule.version}, ${rule.status}`,
    rule.basis === 'label' ? `label ${rule.labelSections.join(', ')}` : `beyond the label (${rule.labelSections.join(', ')})`,
    `hooks: ${rule.hooks.join(', ') || 'none'}`,
    `checklist: ${rule.checklist ? 'yes' : 'no'}${isAtTimesOnlyThere(rule) ? ', at times only there' : ''}`,
    `indicator: ${indicatorsOf(rule)}, never below ${rule.floor}`,
    `where it cannot tell: ${rule.cannotTell}`,
  ];
  return facts.join(' · ');
}

/** When the EHR is not told, although it fires, stands in its `alertsWhen` and `saidBy`. */
function isAtTimesOnlyThere({ alertsWhen, saidBy }: Rule): boolean {
  return alertsWhen !== undefined || saidBy.length > 0;
}

/** Every indicator it can have, the worst first. */
export function indicatorsOf({ indicator }: Rule): string {
  const possible = new Set(indicator.map(({ is }) => is));
  return INDICATORS.toReversed()
    .filter((word) => possible.has(word))
    .join(', ');
}

function rows(rule: Rule, knowledge: Knowledge): string[] {
  const both = (read: (language: Language) => string) => [read('en'), read('nl')] as const;
  const textsOf = (language: Language) => knowledge.texts[language].rules[rule.id];
  return [
    row('name', both((language) => textsOf(language)?.title ?? '')),
    row('fires when', both((language) => textsOf(language)?.firesWhen ?? '')),
    ...textKeys(rule).flatMap((key) => sayingRows(key, (language) => textsOf(language)?.texts[key], knowledge)),
    row('offers', both((language) => offersOf(rule, knowledge, language))),
    row('override reasons', both((language) => reasonsOf(rule, knowledge, language))),
  ].filter((line) => line !== '');
}

function textKeys({ text }: Rule): string[] {
  return [...new Set(text.map(({ is }) => is))];
}

function sayingRows(
  key: string,
  sayingIn: (language: Language) => Saying | undefined,
  knowledge: Knowledge,
): string[] {
  const part = (name: keyof Saying) => (language: Language) =>
    [sayingIn(language)?.[name] ?? []]
      .flat()
      .map((said) => (typeof said === 'string' ? said : templateText(said, knowledge, language)))
      .join('<br>');
  const line = (name: keyof Saying, called: string) =>
    row(`${called}${key === 'main' ? '' : ` (${key})`}`, [part(name)('en'), part(name)('nl')]);
  return [line('summary', 'card'), line('short', 'in a list'), line('todo', 'to do'), line('why', 'why')];
}

function offersOf({ offers }: Rule, { texts }: Knowledge, language: Language): string {
  const labels = offers.map(({ offer }) => texts[language].offers.offers[offer]?.label ?? offer);
  return [...new Set(labels)].map((label) => label.replace(/\{[^{}]*\}/g, '…')).join('<br>');
}

function reasonsOf(rule: Rule, { overrideReasons }: Knowledge, language: Language): string {
  return rule.overrideReasons.map((code) => overrideReasons.reasons[code]?.[language] ?? code).join('<br>');
}

/** Empty rows are left out; a bar would end the cell. */
function row(name: string, [english, dutch]: readonly [string, string]): string {
  if (english === '' && dutch === '') return '';
  return `| **${name}** | ${cell(english)} | ${cell(dutch)} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
