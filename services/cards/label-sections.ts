import type { Rule } from '../decide/rule.js';
import { phrase, type CardKnowledge, type Phrase } from './card-knowledge.js';
import { inLabelOrder } from './order-points.js';
import type { Words } from './texts.js';

const NUMBERED = /^\d/;
const OTHER_PARTS = ['leaflet', 'annex'] as const satisfies readonly Phrase[];

/** Where the label says it: `Conexxence SmPC, section 4.4`; what it does not say is called so. */
export function sourceLabel(rules: readonly Rule[], label: CardKnowledge['label'], words: Words): string {
  const sections = sectionsInWords(sectionsOf(rules), words);
  const isBeyond = rules.some(({ basis }) => basis === 'beyond-label');
  return [label.name, sections, isBeyond ? phrase(words, 'beyondLabel') : '']
    .filter((part) => part !== '')
    .join(', ');
}

/** `sections 4.2, 4.4`; empty when there are none. */
export function sectionsInWords(sections: readonly string[], words: Words): string {
  const numbered = sections.filter((section) => NUMBERED.test(section));
  const others = sections.filter((section) => !NUMBERED.test(section));
  const name = phrase(words, numbered.length === 1 ? 'section' : 'sections');
  const parts = numbered.length > 0 ? [`${name} ${numbered.join(', ')}`] : [];
  return [...parts, ...others.map((section) => inWords(section, words))].join(', ');
}

/** Of all these rules, each once, in the label's order; `beyond-label` is no section. */
export function sectionsOf(rules: readonly Rule[]): string[] {
  return inLabelOrder(rules.flatMap(({ labelSections }) => labelSections)).filter(
    (section) => section !== 'beyond-label',
  );
}

/** `leaflet 3` is `bijsluiter 3` in Dutch. */
function inWords(section: string, words: Words): string {
  const part = OTHER_PARTS.find((known) => section.startsWith(known));
  return part ? section.replace(part, phrase(words, part)) : section;
}
