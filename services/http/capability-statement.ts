import { KNOWLEDGE_TYPES } from '../facts/fhir/knowledge-resource.js';

interface Software {
  publicUrl: string;
  version: string;
}

/** FHIR R4 CapabilityStatement of what stands under `/fhir`: the knowledge, the pharmacist's decisions, and the reports of audits. */
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
    rest: [
      { mode: 'server', resource: [...KNOWLEDGE_TYPES.map(knowledge), ...DECISIONS.map(decision), REPORTS] },
    ],
  };
}

/** What the pharmacist decided, for who has signed in. */
const DECISIONS = ['DetectedIssue', 'Task'];

function decision(type: string) {
  return {
    type,
    interaction: READ,
    searchParam: [
      { name: '_id', type: 'token' },
      { name: 'patient', type: 'reference' },
    ],
  };
}

const READ = [{ code: 'read' }, { code: 'search-type' }];

const EVALUATE = {
  name: 'evaluate-measure',
  definition: 'http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure',
};

function knowledge(type: string) {
  return {
    type,
    interaction: READ,
    searchParam: [
      { name: '_id', type: 'token' },
      { name: 'url', type: 'uri' },
    ],
    ...(type === 'Measure' ? { operation: [EVALUATE] } : {}),
  };
}

const REPORTS = {
  type: 'MeasureReport',
  interaction: READ,
  searchParam: [
    { name: '_id', type: 'token' },
    { name: 'measure', type: 'reference' },
    { name: 'period', type: 'date' },
  ],
};
