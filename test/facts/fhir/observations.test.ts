import { describe, expect, it } from '@jest/globals';
import { conceptOf, CodeOrReference } from '../../../services/facts/fhir/code-or-reference.js';
import { Observation } from '../../../services/facts/fhir/observation.js';

const CALCIUM = { coding: [{ system: 'http://loinc.org', code: '2000-8', display: 'Calcium' }], text: 'Ca' };
const MMOL = { unit: 'mmol/l', system: 'http://unitsofmeasure.org', code: 'mmol/L' };

const ANSWERS = {
  valueQuantity: { value: 2.05, comparator: '<', ...MMOL },
  valueString: 'low',
  valueBoolean: false,
  valueInteger: 2,
  valueDateTime: '2026-05-01',
  valueCodeableConcept: { text: 'Pregnant' },
  dataAbsentReason: { text: 'error' },
  referenceRange: [
    {
      low: { value: 2.12, ...MMOL },
      high: { value: 2.6, ...MMOL },
      type: { coding: [{ code: 'normal' }] },
      text: '2.12 - 2.60',
    },
  ],
};

const RESULT = {
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code: CALCIUM,
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-05-01T08:00:00Z',
  effectiveInstant: '2026-05-01T08:00:00Z',
  effectivePeriod: { start: '2026-05-01', end: '2026-05-02' },
  issued: '2026-05-01T12:00:00Z',
  ...ANSWERS,
  component: [{ code: CALCIUM, ...ANSWERS }],
};

describe('an Observation', () => {
  it('is read with all its answers, and those of its components', () => {
    expect(Observation.parse({ ...RESULT, interpretation: [{ text: 'L' }] })).toEqual(RESULT);
  });

  it('may be next to nothing', () => {
    expect(Observation.parse({ resourceType: 'Observation' })).toEqual({ resourceType: 'Observation' });
  });

  // whether "2,05" is usable is for facts to say
  it('has any value that the laboratory wrote', () => {
    const valueQuantity = { value: '2,05', unit: 'mmol/L' };
    expect(Observation.parse({ resourceType: 'Observation', valueQuantity }).valueQuantity).toEqual(
      valueQuantity,
    );
  });

  it('is none when it says that it is another resource', () => {
    expect(Observation.safeParse({ ...RESULT, resourceType: 'DiagnosticReport' }).success).toBe(false);
  });
});

describe('a code', () => {
  it.each([
    ['as R4 has it', CALCIUM, CALCIUM],
    ['one level deeper, as R5 has it', { concept: CALCIUM }, CALCIUM],
  ])('%s', (_, sent, concept) => {
    expect(conceptOf(CodeOrReference.parse(sent))).toEqual(concept);
  });

  it('that is not there is none', () => {
    expect(conceptOf(undefined)).toBeUndefined();
  });
});
