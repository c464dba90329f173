import { DENOSUMAB_SETS } from '../../facts/medicines/denosumab-product.js';
import type { CodeableConcept } from '../../facts/fhir/codeable-concept.js';
import { wholeWords } from '../../facts/terminology/whole-words.js';
import { matchIn, type Terms } from '../../facts/terms.js';
import { hidesNothing, type RawLine } from './line-hints.js';
import { isObject, type RawResource } from './raw-resource.js';

/** Where uses (R4, R5) and Medications say which medicine it is. */
const WHERE = [
  'medicationCodeableConcept',
  'medicationReference',
  'medication',
  'contained',
  'code',
  'ingredient',
];

/** What of the knowledge is needed to find denosumab. */
export interface DenosumabWords {
  terms: Terms;
  codesOf: (set: string) => readonly { code: string }[];
  namesOf: (set: string) => readonly string[];
}

/**
 * Whether the resource names denosumab, of any strength, by code or name. Generous: it looks at all that is said of the
 * medicine; whether a dose was given is for the facts to say.
 */
export function namesDenosumab(resource: RawResource, terms: Terms): boolean {
  return WHERE.flatMap((member) => conceptsIn(resource[member])).some(
    (concept) => matchIn(terms.matches(concept), DENOSUMAB_SETS) !== null,
  );
}

function conceptsIn(value: unknown): CodeableConcept[] {
  if (Array.isArray(value)) return value.flatMap(conceptsIn);
  if (!isObject(value)) return [];
  const { coding, text, display } = value;
  const codings = Array.isArray(coding) ? coding.filter(isObject).map(codingOf) : [];
  const words = [text, display].find((one) => typeof one === 'string');
  const concept = {
    ...(codings.length > 0 && { coding: codings }),
    ...(words !== undefined && { text: words }),
  };
  return [concept, ...Object.values(value).filter(isNested).flatMap(conceptsIn)];
}

function codingOf(coding: Readonly<Record<string, unknown>>) {
  const members = (['system', 'code', 'display'] as const).flatMap((member) => {
    const value = coding[member];
    return typeof value === 'string' ? [[member, value] as const] : [];
  });
  return Object.fromEntries(members);
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Tells from a line's bytes that it cannot name denosumab: no code, and of no name its longest word. Accents, and
 * letters written as escapes, are folded only by parsing: such lines may.
 */
export function mayNameDenosumab({ codesOf, namesOf }: DenosumabWords): (line: RawLine) => boolean {
  const codes = DENOSUMAB_SETS.flatMap((set) => codesOf(set).map(({ code }) => code));
  const words = DENOSUMAB_SETS.flatMap((set) => namesOf(set).map(longestWord));
  const needles = [...new Set([...codes, ...words].filter(Boolean))].map(literally);
  const named = new RegExp(needles.join('|'), 'i');
  return (line) => named.test(line) || BEYOND_ASCII.test(line) || !hidesNothing(line);
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

function longestWord(name: string): string {
  return wholeWords(name).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function literally(needle: string): string {
  return needle.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
}
