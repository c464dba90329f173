import type { Evidence } from '../facts/evidence.js';
import type { CardExtension } from './card.js';
import { plainText } from './escape-markdown.js';
import type { Point } from './point.js';

type ExtensionRule = CardExtension['rules'][number];
export type ExtensionEvidence = NonNullable<CardExtension['evidence']>[number];

/** The signs UCUM writes units with; what has others is words of the record. */
const UCUM = /^[\w%*/.^'{}[\]()+-]+$/;

/** For programs: the rules on the card, the worst first, and what they rest on. */
export function extensionOf(points: readonly Point[]): CardExtension {
  const evidence = points.flatMap((point) => point.evidence.map(evidenceEntry));
  const distinct = new Map(evidence.map((entry) => [JSON.stringify(entry), entry]));
  return { rules: rulesOf(points), ...(distinct.size > 0 ? { evidence: [...distinct.values()] } : {}) };
}

/** A rule that speaks for several orders stands once, as grave as its worst: points come worst first. */
function rulesOf(points: readonly Point[]): ExtensionRule[] {
  const byId = new Map<string, ExtensionRule>();
  for (const { rule, indicator } of points) {
    const { id, version, labelSections, basis } = rule;
    if (!byId.has(id)) byId.set(id, { id, version, indicator, labelSections: [...labelSections], basis });
  }
  return [...byId.values()];
}

/** One piece of evidence for programs; members without content are left out. */
export function evidenceEntry({ reference, what, value, valueDay, unit, day }: Evidence): ExtensionEvidence {
  const said = valueDay ? [value, valueDay].join(': ') : value;
  const shown = typeof said === 'string' ? plainText(said) : said;
  const inUnit = unit === undefined || UCUM.test(unit) ? unit : plainText(unit);
  return {
    what,
    ...(reference ? { reference } : {}),
    ...(shown === undefined || shown === '' ? {} : { value: shown }),
    ...(inUnit ? { unit: inUnit } : {}),
    ...(day ? { date: day } : {}),
  };
}
