import type { Knowledge } from '../../knowledge/knowledge.js';
import { loadKnowledge } from '../../knowledge/load-knowledge.js';
import { otherRules } from '../../knowledge/other-rules.js';

/** A rule base by where its files stand: plain JSON, so that each thread can read it for itself. */
export interface RuleBase {
  /** where `rules` and `fhir-resources` are */
  root: string;
  /** of other rules that stand in for those; null: none do */
  folder: string | null;
  siteFile: string | null;
}

/** @throws KnowledgeError for the first thing that is wrong with it */
export function loadRuleBase({ root, folder, siteFile }: RuleBase): Knowledge {
  const other = folder === null ? null : otherRules(folder);
  return loadKnowledge(root, siteFile, other?.elsewhere);
}
