import { describe, expect, it } from '@jest/globals';
import { readPredisposition } from '../../../services/facts/predisposition/read-predisposition.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

const NOTHING = { severeRenal: false, glucocorticoidActive: false, vitaminDStatus: 'none' } as const;

type Settled = Parameters<typeof readPredisposition>[1]['facts'];

const read = (patient: ReturnType<typeof aPatient>, settled: Partial<Settled> = {}) =>
  readPredisposition(chartOf(patient), { facts: { ...NOTHING, ...settled }, evidence: {} });

describe('what predisposes to hypocalcaemia', () => {
  const resolved = { status: 'resolved' };

  it.each([
    ['hypoparathyroidism', aPatient().withCondition('hypoparathyroidism'), ['hypoparathyroidism']],
    ['hypocalcaemia', aPatient().withCondition('hypocalcaemia'), ['previous-hypocalcaemia']],
    [
      'hypocalcaemia long gone',
      aPatient().withCondition('hypocalcaemia', resolved),
      ['previous-hypocalcaemia'],
    ],
    ['malabsorption', aPatient().withCondition('malabsorption'), ['malabsorption']],
    ['malabsorption long gone', aPatient().withCondition('malabsorption', resolved), []],
    ['coeliac disease', aPatient().withCondition('coeliac disease'), ['coeliac-disease']],
    [
      'bariatric surgery as a condition',
      aPatient().withCondition('bariatric surgery status', resolved),
      ['bariatric-surgery'],
    ],
    ['bariatric surgery', aPatient().withProcedure('bariatric surgery'), ['bariatric-surgery']],
    ['small-bowel resection', aPatient().withProcedure('small-bowel resection'), ['small-bowel-resection']],
    ['thyroidectomy', aPatient().withProcedure('thyroidectomy'), ['thyroid-or-parathyroid-surgery']],
    ['parathyroidectomy', aPatient().withProcedure('parathyroidectomy'), ['thyroid-or-parathyroid-surgery']],
    ['vitamin D deficiency', aPatient().withCondition('vitamin D deficiency'), ['vitamin-d-deficiency']],
    ['vitamin D deficiency long gone', aPatient().withCondition('vitamin D deficiency', resolved), []],
    ['hypomagnesaemia, by name', aPatient().withCondition('hypomagnesaemia'), ['hypomagnesaemia']],
    ['hypoparathyroidism long gone', aPatient().withCondition('hypoparathyroidism', resolved), []],
    ['coeliac disease long gone', aPatient().withCondition('coeliac disease', resolved), []],
    ['hypomagnesaemia long gone', aPatient().withCondition('hypomagnesaemia', resolved), []],
    ['cinacalcet', aPatient().on('cinacalcet'), ['calcium-lowering-medicine']],
    ['cinacalcet, stopped', aPatient().on('cinacalcet', { status: 'stopped' }), []],
    ['osteoporosis', aPatient().withCondition('osteoporosis'), []],
    ['nothing', aPatient(), []],
  ])('%s', (_, patient, reasons) => {
    const { facts, evidence } = read(patient);
    expect(facts.predisposed).toBe(reasons.length > 0);
    expect(facts.predisposedBecause).toEqual(reasons);
    expect(evidence.predisposition).toHaveLength(reasons.length);
  });

  it.each<[string, Partial<Settled>, string[]]>([
    ['severe renal impairment', { severeRenal: true }, ['severe-renal']],
    ['a glucocorticoid', { glucocorticoidActive: true }, ['glucocorticoid']],
    ['a low vitamin D', { vitaminDStatus: 'low' }, ['vitamin-d-deficiency']],
    ['a sufficient vitamin D', { vitaminDStatus: 'sufficient' }, []],
  ])('%s', (_, settled, reasons) => {
    expect(read(aPatient(), settled).facts.predisposedBecause).toEqual(reasons);
  });

  it('names a reason once', () => {
    const { facts } = read(aPatient().withCondition('vitamin D deficiency'), { vitaminDStatus: 'low' });
    expect(facts.predisposedBecause).toEqual(['vitamin-d-deficiency']);
  });

  it('does not take an unspecific code for it', () => {
    const code = { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'Z90.4' }] };
    expect(read(aPatient().withCondition('osteoporosis', { code })).facts.predisposed).toBe(false);
  });
});

describe('what is not known', () => {
  it.each<[string, ReturnType<typeof aPatient>, Partial<Settled>]>([
    ['renal function', aPatient(), { severeRenal: null }],
    ['glucocorticoids', aPatient(), { glucocorticoidActive: null }],
    ['vitamin D', aPatient(), { vitaminDStatus: null }],
    ['conditions', aPatient().without('conditions'), {}],
    ['procedures', aPatient().without('procedures'), {}],
    ['medicines', aPatient().without('medicationRequests'), {}],
  ])('%s keeps a no from being said', (_, patient, settled) => {
    const { facts } = read(patient, settled);
    expect([facts.predisposed, facts.predisposedBecause]).toEqual([null, null]);
  });

  it('does not hide a reason that is known', () => {
    const { facts } = read(aPatient().withCondition('coeliac disease').without('procedures'), {
      severeRenal: null,
    });
    expect([facts.predisposed, facts.predisposedBecause]).toEqual([true, ['coeliac-disease']]);
  });
});

describe('hypoparathyroidism', () => {
  it.each([
    ['active', aPatient().withCondition('hypoparathyroidism'), true],
    ['inactive', aPatient().withCondition('hypoparathyroidism', { status: 'inactive' }), false],
    ['not recorded', aPatient(), false],
    ['not to be read', aPatient().without('conditions'), null],
  ])('%s', (_, patient, expected) => {
    expect(read(patient).facts.hypoparathyroidism).toBe(expected);
  });
});
