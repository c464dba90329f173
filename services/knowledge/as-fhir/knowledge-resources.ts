import type { KnowledgeResources } from '../../facts/fhir/knowledge-resource.js';
import type { ValueSet } from '../../facts/fhir/value-set.js';
import type { Knowledge } from '../knowledge.js';
import { rulesCodeSystem } from './rules-code-system.js';

/** The knowledge as FHIR R4 resources, by type. */
export function knowledgeResources(knowledge: Knowledge, version: string): KnowledgeResources {
  return {
    CodeSystem: [...knowledge.codeSystems, rulesCodeSystem(knowledge, version)],
    ValueSet: knowledge.valueSets.map(withoutEmptyLists),
    Measure: knowledge.measures,
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
