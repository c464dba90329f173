import type { CanonicalResource } from './canonical-resource.js';
import type { CodeSystem } from './code-system.js';
import type { Measure } from './measure.js';
import type { ValueSet } from './value-set.js';

/** The types of FHIR resource in which the knowledge is given out. */
export const KNOWLEDGE_TYPES = [
  'CodeSystem',
  'ValueSet',
  'PlanDefinition',
  'ActivityDefinition',
  'Library',
  'Measure',
] as const;

export type KnowledgeType = (typeof KNOWLEDGE_TYPES)[number];

export type KnowledgeResource = CodeSystem | ValueSet | Measure | CanonicalResource;

export type KnowledgeResources = Readonly<Record<KnowledgeType, readonly KnowledgeResource[]>>;
