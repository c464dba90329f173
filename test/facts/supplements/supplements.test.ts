import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readSupplements } from '../../../services/facts/supplements/read-supplements.js';
import { aMedicationRequest, aStatement, chartOf } from '../../builders/medication.js';

const factsOf = (...uses: MedicationUse[]) => readSupplements(chartOf(uses)).facts;
const old = { authoredOn: '2024-01-01' };

describe('supplements', () => {
  it.each([
    ['none', [], false, false],
    ['calcium', [aMedicationRequest('calcium carbonate')], true, false],
    ['vitamin D', [aMedicationRequest('colecalciferol')], false, true],
    ['both in one tablet', [aMedicationRequest('Calci-Chew D3')], true, true],
    ['stopped', [aMedicationRequest('colecalciferol', { status: 'stopped' })], false, false],
    ['open-ended and old', [aMedicationRequest('calcium carbonate', old)], null, false],
    [
      'one old, one new',
      [aMedicationRequest('calcium carbonate', old), aMedicationRequest('Calcichew', { id: 'new' })],
      true,
      false,
    ],
  ])('%s', (_, uses, calciumSupplement, vitaminDSupplement) => {
    expect(factsOf(...uses)).toEqual({ calciumSupplement, vitaminDSupplement, supplementsDeclined: false });
  });

  it('not known when medicines could not be read', () => {
    const unread = { ...chartOf([]), medicines: { entries: [], complete: false } };
    expect(readSupplements(unread).facts).toEqual({
      calciumSupplement: null,
      vitaminDSupplement: null,
      supplementsDeclined: false,
    });
  });

  it('declined when the record says that it is not taken, and shows it', () => {
    const { facts, evidence } = readSupplements(
      chartOf([aStatement('colecalciferol', { status: 'not-taken' })]),
    );
    expect(facts).toEqual({ calciumSupplement: false, vitaminDSupplement: false, supplementsDeclined: true });
    expect(evidence.supplements).toEqual([
      { what: 'statement', reference: 'MedicationStatement/statement-1', value: 'colecalciferol' },
    ]);
  });
});
