import { describe, expect, it } from '@jest/globals';
import { readIndication } from '../../../services/facts/indication/read-indication.js';
import { readLiverDisease } from '../../../services/facts/indication/read-liver-disease.js';
import { readFacts } from '../../../services/facts/read-facts.js';
import { aPatient } from '../../builders/a-patient.js';
import { anOrder } from '../../builders/an-order.js';
import { chartOf } from '../../builders/chart-of.js';
import { factsInputOf } from '../../builders/facts-input-of.js';

const status = (patient: { record(): ReturnType<ReturnType<typeof aPatient>['record']> }) =>
  readFacts(factsInputOf(patient, [anOrder('denosumab 60 mg')])).readings[0]?.facts.indicationStatus;

const man = aPatient().ofSex('male');
const withProstateCancer = man.withCondition('osteoporosis', { code: { text: 'Prostaatkanker' } });
const goserelin = {
  resourceType: 'MedicationRequest' as const,
  id: 'adt',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'L02AE03' }] },
  authoredOn: '2026-10-01',
};
const orchidectomy = (text: string) => ({
  resourceType: 'Procedure' as const,
  id: 'op',
  status: 'completed',
  code: { text },
});

describe('indication', () => {
  it.each([
    ['osteoporosis at 72', aPatient().withCondition('osteoporosis'), 'found'],
    ['osteoporosis in a man of 40', man.aged(40).withCondition('osteoporosis'), 'found'],
    ['osteoporosis at 44', aPatient().aged(44).withCondition('osteoporosis'), 'premenopausal-osteoporosis'],
    [
      'osteoporosis at 44, sex unknown',
      aPatient().ofSex('unknown').aged(44).withCondition('osteoporosis'),
      null,
    ],
    ['osteoporosis, resolved', aPatient().withCondition('osteoporosis', { status: 'resolved' }), 'none'],
    ['nothing', aPatient(), 'none'],
    ['prostate cancer alone', withProstateCancer, 'none'],
    ['prostate cancer and goserelin', withProstateCancer.with('medicationRequests', goserelin), 'found'],
    [
      'prostate cancer, goserelin stopped',
      withProstateCancer.with('medicationRequests', { ...goserelin, status: 'stopped' }),
      'none',
    ],
    ['goserelin without prostate cancer', man.with('medicationRequests', goserelin), 'none'],
    [
      'prostate cancer and orchidectomy',
      withProstateCancer.with('procedures', orchidectomy('Bilaterale orchidectomie')),
      'found',
    ],
    [
      'orchidectomy of one side',
      withProstateCancer.with('procedures', orchidectomy('Orchidectomie links')),
      'none',
    ],
    ['prednisolone for 89 days', aPatient().on('prednisolone', { daysAgo: 89 }), 'none'],
    ['prednisolone for 90 days', aPatient().on('prednisolone', { daysAgo: 90 }), 'found'],
    ['conditions could not be read', aPatient().without('conditions'), null],
    [
      'found, whatever else could not be read',
      aPatient().withCondition('osteoporosis').without('medicationRequests'),
      'found',
    ],
  ] as const)('%s: %s', (_, patient, expected) => {
    expect(status(patient)).toBe(expected);
  });

  it('rests on what was found', () => {
    const chart = chartOf(aPatient().withCondition('osteoporosis'));
    const { evidence } = readIndication(chart, { postmenopausal: true, glucocorticoidUse: 'none' });
    expect(evidence.indication).toMatchObject([{ what: 'diagnosis', value: 'Osteoporosis' }]);
  });
});

describe('liver disease', () => {
  const liver = (text: string, clinical = 'active') =>
    readLiverDisease(chartOf(aPatient().withCondition('osteoporosis', { code: { text }, status: clinical })))
      .facts.liverDisease;

  it.each([
    ['Levercirrose door alcohol', 'active', true],
    ['Acute liver failure', 'active', true],
    ['Acute liver failure', 'resolved', false],
    ['Primary biliary cirrhosis', 'active', false],
    ['Verdenking levercirrose', 'active', false],
    ['Leversteatose', 'active', false],
  ])('%s, %s: %s', (text, clinical, expected) => {
    expect(liver(text, clinical)).toBe(expected);
  });

  it('is not known when diagnoses could not be read', () => {
    expect(readLiverDisease(chartOf(aPatient().without('conditions'))).facts.liverDisease).toBeNull();
  });
});
