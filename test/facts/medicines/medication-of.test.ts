import { describe, expect, it } from '@jest/globals';
import type { Medication } from '../../../services/facts/fhir/medication.js';
import type { MedicationRequest } from '../../../services/facts/fhir/medication-use.js';
import { readMedicines } from '../../../services/facts/medicines/read-medicines.js';
import { MEDICINES } from '../../builders/codes.js';
import { aMedicationRequest, inputOf } from '../../builders/medication.js';

const prolia: Medication = { resourceType: 'Medication', id: 'm1', code: MEDICINES['denosumab 60 mg'] };
const ingredientOnly: Medication = {
  resourceType: 'Medication',
  id: 'm2',
  ingredient: [
    { itemCodeableConcept: { text: 'sorbitol' } },
    {
      itemCodeableConcept: MEDICINES.denosumab,
      strength: { numerator: { value: 60, unit: 'mg' }, denominator: { value: 1, unit: 'mL' } },
    },
  ],
};

const pointing = (details: Partial<MedicationRequest>): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id: 'request-1',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-11-01',
  ...details,
});

const read = (request: MedicationRequest, medications: Record<string, Medication> = {}) => {
  const { medicines } = readMedicines(inputOf([request], { record: { medications } }));
  return { ...medicines.entries[0], complete: medicines.complete };
};

describe('which medicine', () => {
  it('by the reference as written', () => {
    const request = pointing({ medicationReference: { reference: 'Medication/m1' } });
    expect(read(request, { 'Medication/m1': prolia })).toMatchObject({
      identified: true,
      denosumab: { product: '60mg' },
    });
  });

  it('by a contained Medication, its ingredients and their strength', () => {
    const request = pointing({
      contained: [{ resourceType: 'Organization', id: 'o' }, ingredientOnly],
      medicationReference: { reference: '#m2' },
    });
    expect(read(request).denosumab).toEqual({ product: '60mg', brand: null });
  });

  it('by R5 concept and by R5 reference', () => {
    expect(
      read(pointing({ medication: { concept: MEDICINES['denosumab 120 mg'] } })).denosumab?.product,
    ).toBe('120mg');
    const byReference = pointing({ medication: { reference: { reference: 'Medication/m1' } } });
    expect(read(byReference, { 'Medication/m1': prolia }).denosumab?.product).toBe('60mg');
  });

  it('by the display of a reference that could not be read', () => {
    const request = pointing({ medicationReference: { reference: 'Medication/9', display: 'Prolia' } });
    expect(read(request)).toMatchObject({ identified: true, complete: true, denosumab: { product: '60mg' } });
  });

  it.each(['Medication/9', '#9', 'constructor'])(
    '%s that could not be read leaves "none" open',
    (reference) => {
      expect(read(pointing({ medicationReference: { reference } }))).toMatchObject({
        identified: false,
        complete: false,
        name: '',
      });
    },
  );

  it('an unreadable medicine that has ended leaves nothing open', () => {
    const request = pointing({ status: 'stopped', medicationReference: { reference: 'Medication/9' } });
    expect(read(request)).toMatchObject({ identified: false, complete: true });
  });

  it('all codings are looked at', () => {
    const coding = [{ system: 'urn:oid:local', code: '77' }, ...(MEDICINES['denosumab 60 mg'].coding ?? [])];
    expect(read(aMedicationRequest('', { medicationCodeableConcept: { coding } })).denosumab?.product).toBe(
      '60mg',
    );
  });
});
