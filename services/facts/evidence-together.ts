import type { EvidenceByTopic, Topic } from './evidence.js';

/** The evidence of all parts, by topic, in the order of the parts. */
export function evidenceTogether(...parts: readonly { evidence: EvidenceByTopic }[]): EvidenceByTopic {
  const together: EvidenceByTopic = {};
  for (const { evidence } of parts) {
    for (const name in evidence) {
      const topic = name as Topic;
      const before = together[topic];
      const more = evidence[topic] ?? [];
      together[topic] = before?.length ? [...before, ...more] : more;
    }
  }
  return together;
}
