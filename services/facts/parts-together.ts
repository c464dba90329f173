import type { EvidenceByTopic } from './evidence.js';
import { evidenceTogether } from './evidence-together.js';
import type { PartOfReading } from './part-of-reading.js';
import type { FactName, Facts } from './vocabulary/vocabulary.js';

interface Part {
  facts: Partial<Facts>;
  evidence: EvidenceByTopic;
}

type NamesIn<Some extends Part> = Some extends Part ? keyof Some['facts'] & FactName : never;

/** The facts and the evidence of several concerns as those of one: the first, which all others are added to. */
export function partsTogether<Parts extends readonly [Part, ...Part[]]>(
  ...parts: Parts
): PartOfReading<NamesIn<Parts[number]>> {
  const [first, ...others] = parts;
  const facts = Object.assign(first.facts, ...others.map((part) => part.facts)) as Pick<
    Facts,
    NamesIn<Parts[number]>
  >;
  return { facts, evidence: evidenceTogether(...parts) };
}
