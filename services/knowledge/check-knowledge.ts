import { KnowledgeError } from './knowledge-error.js';
import type { Knowledge } from './knowledge.js';
import { readKnowledge } from './read-knowledge.js';
import type { SiteChange } from './site/site-change.js';

export type KnowledgeCheck =
  | {
      ok: true;
      counts: Record<'rules' | 'valueSets' | 'codes' | 'names' | 'offers' | 'overrideReasons', number>;
      siteChanges: readonly SiteChange[];
    }
  | { ok: false; problems: readonly KnowledgeError[] };

/** Reads everything under `root`, and the site's file if one is named, and tells all that is wrong: `rules check`. */
export function checkKnowledge(root: string, siteFile: string | null = null): KnowledgeCheck {
  const problems: KnowledgeError[] = [];
  const knowledge = readKnowledge(
    { root, report: (problem) => problems.push(new KnowledgeError(problem)) },
    siteFile,
  );
  return knowledge && problems.length === 0
    ? { ok: true, counts: countsOf(knowledge), siteChanges: knowledge.siteChanges }
    : { ok: false, problems };
}

function countsOf({ rules, valueSets, codesOf, settings, offers, overrideReasons }: Knowledge) {
  return {
    rules: rules.length,
    valueSets: valueSets.length,
    codes: sum(valueSets.map(({ id }) => codesOf(id).length)),
    names: sum(Object.values(settings.names).map(({ words }) => words.length)),
    offers: Object.keys(offers.offers).length,
    overrideReasons: Object.keys(overrideReasons.reasons).length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
