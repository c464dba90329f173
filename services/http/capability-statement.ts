import { KNOWLEDGE_TYPES } from '../facts/fhir/knowledge-resource.js';

interface Software {
  publicUrl: string;
  version: string;
}

/** FHIR R4 CapabilityStatement of what stands under `/fhir`: the knowledge and the pharmacist's decisions, to read and to search. */
export function capabilityStatement({ publicUrl, version }: Software) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-22',
    publisher: 'denosumab-cds',
    kind: 'instance',
    software: { name: 'denosumab-cds', version },
    implementation: {
      description: 'The rule base and the decisions of denosumab-cds as FHIR',
      url: `${publicUrl}/fhir`,
    },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [{ mode: 'server', resource: [...KNOWLEDGE_TYPES.map(resource), ...DECISIONS.map(decision)] }],
  };
}

/** What the pharmacist decided, for who has signed in. */
const DECISIONS = ['DetectedIssue', 'Task'];

function decision(type: string) {
  return {
    ...resource(type),
    searchParam: [
      { name: '_id', type: 'token' },
      { name: 'patient', type: 'reference' },
    ],
  };
}

function resource(type: string) {
  return {
    type,
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    searchParam: [
      { name: '_id', type: 'token' },
      { name: 'url', type: 'uri' },
    ],
  };
}
