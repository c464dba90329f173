import type { Evidence } from '../facts/evidence.js';
import type { Fact } from '../facts/vocabulary/fact.js';
import { vocabulary } from '../facts/vocabulary/vocabulary.js';
import { phrase } from './card-knowledge.js';
import { escapeMarkdown } from './escape-markdown.js';
import { formatArithmetic, formatDay, formatNumber, formatUnit, type Tongue } from './format.js';

/** Sums and what happened are longer than names. */
const MAX_REMARK = 200;

/** As many as facts in that unit are shown with, so that 2.1 mmol/L reads `2.10` everywhere; the first in the vocabulary. */
const DECIMALS: ReadonlyMap<string, number> = new Map(
  Object.values(vocabulary)
    .flatMap((fact) => (fact.kind === 'number' ? [[fact.unit, leastDecimals(fact)] as const] : []))
    .reverse(),
);

/** What is rounded down has no more than it needs. */
function leastDecimals(fact: Fact): number {
  return fact.roundedDown ? 0 : (fact.decimals ?? 0);
}

/** `Total calcium: 2.05 mmol/L, 12 Nov 2026 (reference range 2.10–2.55; by name)`, as Markdown. */
export function evidenceLine(evidence: Evidence, tongue: Tongue): string {
  const { words, language } = tongue;
  const label = words.evidence[evidence.what] ?? evidence.what;
  const { valueDay } = evidence;
  const value = [valueOf(evidence, tongue), valueDay ? formatDay(valueDay, language) : ''];
  const finding = [
    value.filter((part) => part !== '').join(': '),
    evidence.day ? formatDay(evidence.day, language) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  const remarks = remarksOn(evidence, tongue).join('; ');
  return [finding === '' ? label : `${label}: ${finding}`, remarks === '' ? '' : `(${remarks})`]
    .filter((part) => part !== '')
    .join(' ');
}

function valueOf({ value, unit = '1' }: Evidence, tongue: Tongue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return withUnit(escapeMarkdown(value), unit, tongue);
  const decimals = DECIMALS.get(unit) ?? 0;
  const text = formatNumber(value, tongue.language, { least: decimals, most: Math.max(decimals, 2) });
  return withUnit(text, unit, tongue);
}

/** Units of results are measures, never counted: none has a form for one. */
function withUnit(text: string, unit: string, tongue: Tongue): string {
  const words = unit === '1' ? '' : escapeMarkdown(formatUnit(unit, { value: 0, decimals: 0 }, tongue));
  return [text, words].filter((part) => part !== '').join(' ');
}

function remarksOn(evidence: Evidence, { words, language }: Tongue): string[] {
  const { referenceRange = '', arithmetic = '', reaction = '', severity, byName, unusable } = evidence;
  const range = escapeMarkdown(formatArithmetic(referenceRange, language));
  return [
    range === '' ? '' : `${phrase(words, 'referenceRange')} ${range}`,
    escapeMarkdown(formatArithmetic(arithmetic, language), MAX_REMARK),
    reaction === '' ? '' : `${phrase(words, 'reaction')}: ${escapeMarkdown(reaction, MAX_REMARK)}`,
    severity ? phrase(words, severity) : '',
    byName ? phrase(words, 'byName') : '',
    unusable ? `${phrase(words, 'notUsed')}: ${words.unusable[unusable] ?? unusable}` : '',
  ].filter((remark) => remark !== '');
}
