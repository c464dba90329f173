import { describe, expect, it } from '@jest/globals';
import { MedicationRequest } from '../../services/facts/fhir/medication-use.js';
import { Observation } from '../../services/facts/fhir/observation.js';
import { readable } from '../../services/gather/readable.js';

const request = { resourceType: 'MedicationRequest', medicationCodeableConcept: { text: 'Prolia' } };

describe('a resource that does not fit its schema', () => {
  it('is read whole when it fits', () => {
    expect(readable(MedicationRequest, request)).toEqual({ resource: request, faults: [] });
  });

  it('keeps the medicine when the dosage is bad', () => {
    const { resource, faults } = readable(MedicationRequest, {
      ...request,
      dosageInstruction: [{ route: 'sc' }],
    });
    expect(resource).toEqual(request);
    expect(faults).toEqual([{ path: 'dosageInstruction[0].route', expected: 'object' }]);
  });

  it('keeps the text and display of a coding whose code is a number', () => {
    const coding = [{ system: 's', code: 123, display: 'Prolia' }, 'x', { code: 'c' }];
    const { resource, faults } = readable(MedicationRequest, {
      ...request,
      medicationCodeableConcept: { text: 'Prolia', coding },
    });
    expect(resource?.medicationCodeableConcept).toEqual({
      text: 'Prolia',
      coding: [{ system: 's', display: 'Prolia' }, { code: 'c' }],
    });
    expect(faults.map(({ path }) => path)).toEqual([
      'medicationCodeableConcept.coding[0].code',
      'medicationCodeableConcept.coding[1]',
    ]);
  });

  it('loses a value whose comparator is bad: ">90" may not become 90', () => {
    const raw = {
      resourceType: 'Observation',
      id: '1',
      valueQuantity: { value: 90, comparator: 1, unit: 'mL/min' },
    };
    const { resource, faults } = readable(Observation, raw);
    expect(resource).toEqual({ resourceType: 'Observation', id: '1' });
    expect(faults).toEqual([{ path: 'valueQuantity.comparator', expected: 'string' }]);
  });

  it('takes null for nothing said: no fault, and nothing else lost', () => {
    const raw = {
      ...request,
      status: null,
      dosageInstruction: [{ text: '60 mg', timing: { event: [null, '2026-01-01'] } }],
    };
    expect(readable(MedicationRequest, raw)).toEqual({
      resource: { ...request, dosageInstruction: [{ text: '60 mg', timing: { event: ['2026-01-01'] } }] },
      faults: [],
    });
  });

  it('is not cut short by nulls, however many', () => {
    const dosageInstruction = Array.from({ length: 30 }, () => ({
      text: '60 mg',
      route: null,
      timing: null,
    }));
    expect(readable(MedicationRequest, { ...request, dosageInstruction })).toEqual({
      resource: { ...request, dosageInstruction: dosageInstruction.map(({ text }) => ({ text })) },
      faults: [],
    });
  });

  it('is null when it is another type', () => {
    expect(readable(Observation, request).resource).toBeNull();
  });

  it('drops whole elements when there are many faults (limit 20), and tells each once', () => {
    const codings = (n: number) => ({
      ...request,
      medicationCodeableConcept: { text: 'P', coding: Array(n).fill(1) },
    });
    expect(readable(MedicationRequest, codings(20)).resource?.medicationCodeableConcept).toEqual({
      text: 'P',
      coding: [],
    });
    expect(readable(MedicationRequest, codings(21))).toEqual({
      resource: { resourceType: 'MedicationRequest' },
      faults: [{ path: 'medicationCodeableConcept', expected: 'another form' }],
    });
  });

  it('never tells a value', () => {
    const raw = { ...request, status: { secret: 1 }, dosageInstruction: 'secret', authoredOn: ['secret'] };
    expect(JSON.stringify(readable(MedicationRequest, raw).faults)).not.toContain('secret');
  });
});
