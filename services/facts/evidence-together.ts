import type { EvidenceByTopic, Topic } from './evidence.js';

/** The evidence of all parts, by topic, in the order of the parts. */
export function evidenceTogether(...parts: readonly { evidence: EvidenceByTopic }[]): EvidenceByTopic {
  const together: EvidenceByTopic = {};
  for (const { evidence } of parts) {
    for (const topic of Object.keys(evidence) as Topic[]) {
      const before = together[topic];
      const more = evidence[topic] ?? [];
      together[topic] = before ? [...before, ...more] : more;
    }
  }
  return together;
}
