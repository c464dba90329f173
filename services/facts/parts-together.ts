import { NO_EVIDENCE, type Evidence, type EvidenceByTopic, type Topic } from './evidence.js';
import type { PartOfReading } from './part-of-reading.js';
import { NOTHING_KNOWN, type FactName, type Facts } from './vocabulary/vocabulary.js';

interface Part {
  facts: Partial<Facts>;
  evidence: EvidenceByTopic;
}

type NamesIn<Some extends Part> = Some extends Part ? keyof Some['facts'] & FactName : never;

/** What a reading begins with; copied whole, since members added one by one cost thirty times the memory. */
export function nothingKnown(): PartOfReading<never> {
  return { facts: { ...NOTHING_KNOWN }, evidence: { ...NO_EVIDENCE } };
}

/** The facts and the evidence of several concerns as those of one: the first, which all others are added to. */
export function partsTogether<Parts extends readonly [Part, ...Part[]]>(
  ...parts: Parts
): PartOfReading<NamesIn<Parts[number]>> {
  const [{ facts, evidence }, ...others] = parts;
  for (const other of others) {
    Object.assign(facts, other.facts);
    addEvidence(other.evidence, evidence);
  }
  return { facts: facts as Pick<Facts, NamesIn<Parts[number]>>, evidence };
}

/** By topic, in the order of the parts. */
function addEvidence(more: EvidenceByTopic, evidence: EvidenceByTopic): void {
  for (const name in more) {
    const topic = name as Topic;
    evidence[topic] = inOrder(evidence[topic] ?? [], more[topic] ?? []);
  }
}

function inOrder(before: readonly Evidence[], more: readonly Evidence[]): readonly Evidence[] {
  if (before.length === 0) return more;
  return more.length === 0 ? before : [...before, ...more];
}
