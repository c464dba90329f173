import { describe, expect, it } from '@jest/globals';
import type { MedicationRequest } from '../../../services/facts/fhir/medication-use.js';
import { readMedicines } from '../../../services/facts/medicines/read-medicines.js';
import { aDosage, aMedicationRequest, inputOf } from '../../builders/medication.js';

const productOf = (request: MedicationRequest) =>
  readMedicines(inputOf([request])).medicines.entries[0]?.denosumab ?? null;

describe('which denosumab', () => {
  it.each([
    ['denosumab 60 mg', '60mg', 'Prolia'],
    ['denosumab 120 mg', '120mg', 'Xgeva'],
    ['denosumab', 'strength-unknown', null],
    ['CONEXXENCE injectie', '60mg', 'Conexxence'],
    ['Bomyntra', '120mg', 'Bomyntra'],
    ['Denosumab Intas', '60mg', 'Denosumab Intas'],
    ['denosumab 60mg/1ml', '60mg', null],
    ['Denosumab 60 MG/ML prefilled syringe', '60mg', null],
    ['denosumab 70 mg/mL, 1,7 ml', '120mg', null], // 70 × 1.7 = 119
    ['denosumab 120 mg/1.7 mL', '120mg', null],
    ['denosumab 70 mg/mL', 'strength-unknown', null],
    ['denosumab 60 mg, formerly 120 mg', 'strength-unknown', null],
    ['denosumab 160 mg', 'strength-unknown', null],
    ['Prolia 120 mg', '60mg', 'Prolia'], // brand before strength
  ])('%s is %s', (name, product, brand) => {
    expect(productOf(aMedicationRequest(name))).toEqual({ product, brand });
  });

  it.each([['paracetamol'], ['Proliant'], ['denosumabum-like'], ['']])('%j is none', (name) => {
    expect(productOf(aMedicationRequest(name))).toBeNull();
  });

  it.each([
    ['60 mg', aDosage([60, 'mg']), '60mg'],
    ['120 mg', aDosage([120, 'mg']), '120mg'],
    ['0.06 g', aDosage([0.06, 'g']), '60mg'],
    ['90 mg', aDosage([90, 'mg']), 'strength-unknown'],
    ['60 without a unit', { doseAndRate: [{ doseQuantity: { value: 60 } }] }, 'strength-unknown'],
    ['a text', { text: '60 mg s.c. elke 6 maanden' }, '60mg'],
  ])('by the dose: %s', (_, dosage, product) => {
    expect(productOf(aMedicationRequest('denosumab', { dosageInstruction: [dosage] }))?.product).toBe(
      product,
    );
  });

  it('1.7 mL of 70 mg/mL, name and dose together', () => {
    const request = aMedicationRequest('denosumab 70 mg/mL', { dosageInstruction: [aDosage([1.7, 'mL'])] });
    expect(productOf(request)?.product).toBe('120mg');
  });

  it('2 mL of the 60 mg/mL product stay that product', () => {
    const request = aMedicationRequest('denosumab 60 mg/mL', { dosageInstruction: [aDosage([2, 'mL'])] });
    expect(productOf(request)?.product).toBe('60mg');
  });

  it('by the second dosage entry, not only the first', () => {
    const dosageInstruction = [{ text: 'zie bijsluiter' }, aDosage([60, 'mg'])];
    expect(productOf(aMedicationRequest('denosumab', { dosageInstruction }))?.product).toBe('60mg');
  });

  it.each([
    ['denosumab-ingredient', 60, '60mg'],
    ['denosumab-ingredient', 120, '120mg'],
    ['denosumab-ingredient', undefined, 'strength-unknown'],
    ['denosumab-60mg-products', undefined, '60mg'],
    ['denosumab-60mg-products', 60, '60mg'],
    ['denosumab-60mg-products', 120, 'strength-unknown'], // it contradicts itself
    ['bisphosphonates', 60, undefined],
  ])('by a product code of the site in %s, with the strength %j', (set, strengthMg, product) => {
    const match = { set, by: 'site-code' as const, text: 'OSTEO', ...(strengthMg && { strengthMg }) };
    const input = { ...inputOf([aMedicationRequest('OSTEO')]), terms: { matches: () => [match] } };
    expect(readMedicines(input).medicines.entries[0]?.denosumab?.product).toBe(product);
  });
});
