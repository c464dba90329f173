import type { CodeSystem } from '../../facts/fhir/code-system.js';
import type { ValueSet } from '../../facts/fhir/value-set.js';
import type { Knowledge } from '../knowledge.js';
import { rulesCodeSystem } from './rules-code-system.js';

/** The types of FHIR resource in which the knowledge is given out. */
export const KNOWLEDGE_TYPES = ['CodeSystem', 'ValueSet'] as const;

export type KnowledgeType = (typeof KNOWLEDGE_TYPES)[number];

export type KnowledgeResource = CodeSystem | ValueSet;

/** The knowledge as FHIR R4 resources, by type. */
export function knowledgeResources(
  knowledge: Knowledge,
  version: string,
): Readonly<Record<KnowledgeType, readonly KnowledgeResource[]>> {
  return {
    CodeSystem: [...knowledge.codeSystems, rulesCodeSystem(knowledge, version)],
    ValueSet: knowledge.valueSets.map(withoutEmptyLists),
  };
}

/** FHIR has no empty arrays: a concept without extensions has no such member. */
function withoutEmptyLists(valueSet: ValueSet): ValueSet {
  const include = valueSet.compose.include.map(({ system, concept }) => ({
    system,
    concept: concept.map(({ extension, ...rest }) => (extension.length > 0 ? { ...rest, extension } : rest)),
  }));
  return { ...valueSet, compose: { include } } as ValueSet;
}
