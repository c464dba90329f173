import type { KnowledgeResources } from '../../facts/fhir/knowledge-resource.js';
import type { ValueSet } from '../../facts/fhir/value-set.js';
import type { Knowledge } from '../knowledge.js';
import { activityDefinition } from './activity-definition.js';
import { logicLibrary, ruleBaseLibrary } from './libraries.js';
import { planDefinition } from './plan-definition.js';
import { rulesCodeSystem } from './rules-code-system.js';

/** The knowledge as FHIR R4 resources, by type. The same knowledge gives the same resources, to the letter. */
export function knowledgeResources(knowledge: Knowledge, version: string): KnowledgeResources {
  const logic = knowledge.logic.map(logicLibrary);
  const parts = {
    CodeSystem: [...knowledge.codeSystems, rulesCodeSystem(knowledge, version)],
    ValueSet: knowledge.valueSets.map(withoutEmptyLists),
    PlanDefinition: knowledge.rules.map((rule) => planDefinition(rule, knowledge, version)),
    ActivityDefinition: Object.keys(knowledge.offers.offers)
      .sort()
      .map((id) => activityDefinition(id, knowledge, version)),
    Measure: knowledge.measures,
  };
  return {
    ...parts,
    Library: [ruleBaseLibrary([...Object.values(parts).flat(), ...logic], version), ...logic],
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
