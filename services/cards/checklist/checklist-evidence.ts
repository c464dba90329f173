import type { Rule } from '../../decide/rule.js';
import type { Reading } from '../../facts/reading.js';
import { evidenceEntry } from '../card-extension.js';
import { plainText } from '../escape-markdown.js';
import { evidenceLine } from '../evidence-line.js';
import type { Tongue } from '../format.js';
import { evidenceFor } from '../telling.js';
import type { ChecklistEvidence } from './checklist.js';

/** What a rule rests on, each piece once, for programs and as a line for people. */
export function checklistEvidence(rule: Rule, reading: Reading, tongue: Tongue): ChecklistEvidence[] {
  const entries = evidenceFor(rule, reading).map((evidence) => ({
    ...evidenceEntry(evidence),
    text: evidenceLine(evidence, { ...tongue, escape: plainText }),
  }));
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
