import type { Extension } from './measure-report.js';

/** R5 elements for R4, as current DEQM asks for them. */
const BACKPORTED = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-MeasureReport';
const SCORING = 'http://hl7.org/fhir/uv/deqm/StructureDefinition/deqm-measureScoring';
const CRITERIA_REFERENCE = 'http://hl7.org/fhir/StructureDefinition/cqf-criteriaReference';
const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const INTERVAL = 'https://denosumab-cds.org/fhir/StructureDefinition/wilson-interval';

export function linkId(of: 'group' | 'group.population' | 'group.stratifier', id: string): Extension {
  return { url: `${BACKPORTED}.${of}.linkId`, valueString: id };
}

/** Which population a resource was looked at for. */
export function criteriaReference(populationId: string): Extension {
  return { url: CRITERIA_REFERENCE, valueString: populationId };
}

export const proportionScoring: Extension = {
  url: SCORING,
  valueCodeableConcept: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-scoring', code: 'proportion' }],
  },
};

/** There is a number, and it is kept back. */
export const masked: Extension = { url: DATA_ABSENT, valueCode: 'masked' };

/** 95 %, of a proportion. */
export function intervalExtension(low: number, high: number): Extension {
  return { url: INTERVAL, valueRange: { low: { value: low }, high: { value: high } } };
}
