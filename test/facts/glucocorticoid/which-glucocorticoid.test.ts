import { describe, expect, it } from '@jest/globals';
import type { CodeableConcept } from '../../../services/facts/fhir/codeable-concept.js';
import { prednisoneEquivalent } from '../../../services/facts/glucocorticoid/prednisone-equivalent.js';
import { readGlucocorticoid } from '../../../services/facts/glucocorticoid/read-glucocorticoid.js';
import { aDosage, aMedicationRequest, chartOf } from '../../builders/medication.js';

const atc = (...codes: string[]) => codes.map((code) => ({ system: 'http://www.whocc.no/atc', code }));
const factsOf = (medicationCodeableConcept: CodeableConcept, mg?: number) =>
  readGlucocorticoid(
    chartOf([
      aMedicationRequest('', {
        medicationCodeableConcept,
        ...(mg === undefined ? {} : { dosageInstruction: [aDosage([mg, 'mg'], [1, 'd'])] }),
      }),
    ]),
  ).facts;

describe('whether it reaches the whole body', () => {
  it.each<[string, CodeableConcept, boolean | null]>([
    ['hydrocortisone on the skin, by its code', { coding: atc('D07AA02'), text: 'hydrocortison' }, false],
    ['prednisolone in the bowel, by its code', { coding: atc('A07EA01'), text: 'prednisolone' }, false],
    [
      'a code for the skin beside one for the whole body',
      { coding: atc('D07AA02', 'H02AB09'), text: 'hydrocortison' },
      true,
    ],
    ['a local and a systemic one by their names', { text: 'prednisolon na budesonide tablet' }, true],
    ['named with its way in', { text: 'hydrocortison intraveneus' }, true],
    ['named with its way on', { text: 'hydrocortison cutaan' }, false],
    ['named with neither', { text: 'hydrocortison' }, null],
  ])('%s: %s', (_, concept, active) => {
    expect(factsOf(concept).glucocorticoidActive).toBe(active);
  });
});

describe('the dose in prednisone', () => {
  it('is found by whichever code has one', () => {
    // the group has none; 8 mg methylprednisolone × 5 / 4 = 10
    expect(factsOf({ coding: atc('H02AB', 'H02AB04') }, 8).glucocorticoidPrednisoneMgPerDay).toBe(10);
  });

  it('is found by no code of another set, though it reads the same', () => {
    // RxNorm 8640 is prednisone; a local code may be anything
    const match = { set: 'lab-albumin', by: 'code', code: '8640', text: '8640' } as const;
    const dosages = [aDosage([10, 'mg'], [1, 'd'])];
    const dosing = { dosages, named: { concepts: [], medication: undefined, identified: true } };
    const chart = chartOf([]);
    expect(prednisoneEquivalent({ matches: [match], dosing }, chart)).toBeNull();
    const meant = { ...match, set: 'systemic-glucocorticoids' };
    expect(prednisoneEquivalent({ matches: [meant], dosing }, chart)?.mgPerDay).toBe(10);
  });
});
