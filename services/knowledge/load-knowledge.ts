import { deepFreeze } from './deep-freeze.js';
import { KnowledgeError, type Problem } from './knowledge-error.js';
import type { Knowledge } from './knowledge.js';
import type { Source } from './load-json.js';
import { readKnowledge } from './read-knowledge.js';

/**
 * Reads `rules` and `fhir-resources` under `root`, once, at the start.
 * @param siteFile the site's own settings (docs/site-settings.md)
 * @param elsewhere where files stand that are not read from `root` (other-rules.ts)
 * @throws KnowledgeError for the first problem: the program must not start on half of what it should know
 */
export function loadKnowledge(
  root: string,
  siteFile: string | null = null,
  elsewhere?: Source['elsewhere'],
): Knowledge {
  const problems: Problem[] = [];
  const source = { root, report: (problem: Problem) => problems.push(problem), elsewhere };
  const knowledge = readKnowledge(source, siteFile);
  const [first] = problems;
  if (first) throw new KnowledgeError(first);
  if (!knowledge) throw new Error('knowledge is incomplete, and nothing says why');
  return deepFreeze(knowledge);
}
