import { DENOSUMAB_SETS } from '../../facts/medicines/denosumab-product.js';
import type { CodeableConcept } from '../../facts/fhir/codeable-concept.js';
import { wholeWords } from '../../facts/terminology/whole-words.js';
import { matchIn, type Terms } from '../../facts/terms.js';
import type { RawLine } from '../sources/split-lines.js';
import { hidesNothing } from './line-hints.js';
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
  return WHERE.some((member) => isNamedIn(resource[member], terms));
}

function isNamedIn(value: unknown, terms: Terms): boolean {
  if (Array.isArray(value)) return value.some((one) => isNamedIn(one, terms));
  if (!isObject(value)) return false;
  const isNamed = matchIn(terms.matches(conceptOf(value)), DENOSUMAB_SETS) !== null;
  return isNamed || Object.values(value).some((member) => isNamedIn(member, terms));
}

/** What can be read of it as a concept, whatever it is. */
function conceptOf({ coding, text, display }: Readonly<Record<string, unknown>>): CodeableConcept {
  const codings = Array.isArray(coding) ? coding.filter(isObject).map(codingOf) : [];
  const words = [text, display].find((one) => typeof one === 'string');
  return {
    ...(codings.length > 0 && { coding: codings }),
    ...(words !== undefined && { text: words }),
  };
}

function codingOf({ system, code, display }: Readonly<Record<string, unknown>>) {
  return {
    ...(typeof system === 'string' && { system }),
    ...(typeof code === 'string' && { code }),
    ...(typeof display === 'string' && { display }),
  };
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
