import { labelCoverage } from '../knowledge/coverage/label-coverage.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';

/** Prints docs/label-coverage.md. */
export function showRulesTable(root: string): void {
  process.stdout.write(labelCoverage(loadKnowledge(root)));
}
