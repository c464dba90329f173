import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../../services/facts/evidence.js';
import { calciumLoweringMedicines } from '../../../services/facts/predisposition/calcium-lowering-medicines.js';
import { predisposingDisease } from '../../../services/facts/predisposition/predisposing-disease.js';
import { readPredisposition } from '../../../services/facts/predisposition/read-predisposition.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { aMedicationRequest, chartOf as chartOfMedicines } from '../../builders/medication.js';

describe('the evidence of a predisposition', () => {
  const renal: Evidence = { what: 'egfr', value: 20 };
  const steroid: Evidence = { what: 'request', value: 'prednisolone' };
  const vitaminD: Evidence = { what: 'vitamin-d', value: 20 };
  const all = { renal: [renal], glucocorticoid: [steroid], 'vitamin-d': [vitaminD] };
  const facts = { severeRenal: true, glucocorticoidActive: true, vitaminDStatus: 'low' } as const;

  it('is that of what is settled already, and of the record', () => {
    const chart = chartOf(aPatient().withCondition('coeliac disease'));
    const { evidence } = readPredisposition(chart, { facts, evidence: all });
    expect(evidence.predisposition).toMatchObject([
      renal,
      steroid,
      vitaminD,
      { reference: 'Condition/conditions-1' },
    ]);
  });

  it('may be none', () => {
    expect(readPredisposition(chartOf(aPatient()), { facts, evidence: {} }).evidence.predisposition).toEqual(
      [],
    );
  });
});

describe('what keeps a disease from being ruled out', () => {
  const unknown = (patient: ReturnType<typeof aPatient>) =>
    predisposingDisease(chartOf(patient))
      .filter(({ holds }) => holds === null)
      .map(({ because }) => because);

  it('is for operations alone that procedures could not be read', () => {
    expect(unknown(aPatient().without('procedures'))).toEqual([
      'bariatric-surgery',
      'small-bowel-resection',
      'thyroid-or-parathyroid-surgery',
    ]);
  });

  it('is for all of them that diagnoses could not be read', () => {
    expect(unknown(aPatient().without('conditions'))).toHaveLength(9);
    expect(unknown(aPatient())).toEqual([]);
  });
});

describe('a medicine that lowers calcium', () => {
  const lowering = (...requests: ReturnType<typeof aMedicationRequest>[]) =>
    calciumLoweringMedicines(chartOfMedicines(requests));
  const coded = (code: string) =>
    aMedicationRequest('', {
      medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code }] },
    });

  it.each([
    ['etelcalcetide by its code', coded('H05BX04'), true],
    ['foscarnet by its name', aMedicationRequest('Foscarnet infusievloeistof'), true],
    ['calcitonin by its Dutch name', aMedicationRequest('Calcitonine neusspray'), true],
    ['paricalcitol', coded('H05BX02'), false],
  ])('is %s: %s', (_, request, holds) => {
    expect(lowering(request).holds).toBe(holds);
  });

  it('is shown only while it is in use', () => {
    const stopped = aMedicationRequest('cinacalcet', { id: 'before', status: 'stopped' });
    const { evidence } = lowering(stopped, aMedicationRequest('cinacalcet', { id: 'now' }));
    expect(evidence.map(({ reference }) => reference)).toEqual(['MedicationRequest/now']);
  });
});
