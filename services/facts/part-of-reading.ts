import type { EvidenceByTopic } from './evidence.js';
import type { FactName, Facts } from './vocabulary/vocabulary.js';

/** The facts of one concern, with what they rest on; `readFacts` puts the parts together. */
export interface PartOfReading<Name extends FactName> {
  facts: Pick<Facts, Name>;
  evidence: EvidenceByTopic;
}
