import { expect, it } from '@jest/globals';
import { Medication } from '../../../services/facts/fhir/medication.js';

const MG = { value: 60, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };
const ML = { value: 1, unit: 'mL' };

/** With R4's words and R5's. */
const PROLIA = {
  resourceType: 'Medication',
  id: 'm1',
  code: { text: 'Prolia' },
  form: { text: 'injection' },
  doseForm: { text: 'injection' },
  ingredient: [
    {
      itemCodeableConcept: { text: 'denosumab' },
      item: { concept: { text: 'denosumab' } },
      strength: { numerator: MG, denominator: ML },
      strengthRatio: { numerator: MG, denominator: ML },
    },
  ],
  batch: { lotNumber: 'L1', expirationDate: '2027-01-01' },
};

it('reads of a Medication what says which product it is', () => {
  expect(Medication.parse({ ...PROLIA, status: 'active' })).toEqual(PROLIA);
  expect(Medication.parse({ resourceType: 'Medication' })).toEqual({ resourceType: 'Medication' });
});

it('takes no other resource for one', () => {
  expect(Medication.safeParse({ resourceType: 'Substance' }).success).toBe(false);
});
