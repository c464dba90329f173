import type { Evidence } from '../facts/evidence.js';
import type { Fact } from '../facts/vocabulary/fact.js';
import { vocabulary } from '../facts/vocabulary/vocabulary.js';
import { phrase } from './card-knowledge.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { Language } from './texts.js';
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

/** The language, and how words of the record are made safe for where the line stands. */
interface Speaker extends Tongue {
  escape: (text: string, maxLength?: number) => string;
}

/** `Total calcium: 2.05 mmol/L, 12 Nov 2026 (reference range 2.10–2.55; by name)`, as Markdown unless said otherwise. */
export function evidenceLine(
  evidence: Evidence,
  { escape = escapeMarkdown, words, language }: Tongue & Partial<Speaker>,
): string {
  const tongue = { words, language, escape };
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

function valueOf({ value, unit = '1', unusable }: Evidence, tongue: Speaker): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return withUnit(numberIn(unit, value, tongue.language), unit, tongue);
  const isResult = unit !== '1' || unusable !== undefined;
  return withUnit(tongue.escape(isResult ? formatArithmetic(value, tongue) : value), unit, tongue);
}

function numberIn(unit: string, value: number, language: Language): string {
  const decimals = DECIMALS.get(unit) ?? 0;
  return formatNumber(value, language, { least: decimals, most: Math.max(decimals, 2) });
}

/** Units of results are measures, never counted: none has a form for one. */
function withUnit(text: string, unit: string, tongue: Speaker): string {
  const words = unit === '1' ? '' : tongue.escape(formatUnit(unit, { value: 0, decimals: 0 }, tongue));
  return [text, words].filter((part) => part !== '').join(' ');
}

/** What is corrected, and what it comes to, read as the value beside the sum does: `= 2.50`, not `= 2.5`. */
function sumIn({ arithmetic, unit = '1' }: Evidence, tongue: Speaker): string {
  if (!arithmetic) return '';
  const inItsUnit = /(?<== )\d+(?:\.\d+)?(?=$|[ ;])|^\d+(?:\.\d+)?(?= \+ )/g;
  return formatArithmetic(
    arithmetic.replace(inItsUnit, (number) => numberIn(unit, Number(number), 'en')),
    tongue,
  );
}

function remarksOn(evidence: Evidence, tongue: Speaker): string[] {
  const { words } = tongue;
  const { referenceRange, reaction, severity, byName, unusable } = evidence;
  const range = referenceRange ? tongue.escape(formatArithmetic(referenceRange, tongue)) : '';
  return [
    range === '' ? '' : `${phrase(words, 'referenceRange')} ${range}`,
    tongue.escape(sumIn(evidence, tongue), MAX_REMARK),
    reaction ? `${phrase(words, 'reaction')}: ${tongue.escape(reaction, MAX_REMARK)}` : '',
    severity ? phrase(words, severity) : '',
    byName ? phrase(words, 'byName') : '',
    unusable ? `${phrase(words, 'notUsed')}: ${words.unusable[unusable] ?? unusable}` : '',
  ].filter((remark) => remark !== '');
}
