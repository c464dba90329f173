import { describe, expect, it } from '@jest/globals';
import { readIndication } from '../../../services/facts/indication/read-indication.js';
import { readChart } from '../../../services/facts/read-chart.js';
import { readFacts } from '../../../services/facts/read-facts.js';
import { buildTerms } from '../../../services/facts/value-sets.js';
import { aPatient } from '../../builders/a-patient.js';
import { anOrder } from '../../builders/an-order.js';
import { chartOf, inputOf } from '../../builders/chart-of.js';
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

const NOT_OTHERWISE = { postmenopausal: false, glucocorticoidUse: 'none' } as const;

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
    [
      'prostate cancer and a state after orchidectomy',
      withProstateCancer.withCondition('osteoporosis', { code: { text: 'Status na orchidectomie' } }),
      'found',
    ],
    ['prostate cancer, procedures could not be read', withProstateCancer.without('procedures'), null],
    ['prostate cancer, medicines could not be read', withProstateCancer.without('medicationRequests'), null],
    [
      'osteoporosis by corticosteroids',
      aPatient().withCondition('osteoporosis', {
        code: { coding: [{ system: 'http://snomed.info/sct', code: '390833005' }] },
      }),
      'found',
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

  it('is found by a code of the site for osteoporosis by glucocorticoids', () => {
    const own = { system: 'https://ehr.example/codes', code: 'OP-GC' };
    const terms = buildTerms([], {}, { 'cond-glucocorticoid-induced-op': { codes: [own], names: [] } });
    const patient = aPatient().withCondition('osteoporosis', { code: { coding: [own] } });
    const { facts } = readIndication(readChart(inputOf(patient, { terms })), {
      postmenopausal: true,
      glucocorticoidUse: 'none',
    });
    expect(facts.indicationStatus).toBe('found');
  });

  it('rests on what was found', () => {
    const chart = chartOf(aPatient().withCondition('osteoporosis'));
    const { evidence } = readIndication(chart, { postmenopausal: true, glucocorticoidUse: 'none' });
    expect(evidence.indication).toMatchObject([{ what: 'diagnosis', value: 'Osteoporosis' }]);
  });

  it('rests on hormone ablation that goes on, and on an operation', () => {
    const patient = withProstateCancer
      .with('medicationRequests', goserelin)
      .with('medicationRequests', { ...goserelin, id: 'before', status: 'stopped' })
      .with('procedures', orchidectomy('Orchidectomy'));
    const { evidence } = readIndication(chartOf(patient), NOT_OTHERWISE);
    expect(evidence.indication?.map(({ reference }) => reference)).toEqual([
      'Condition/conditions-1',
      'MedicationRequest/adt',
      'Procedure/op',
    ]);
  });

  it.each([
    ['long-term', 'found'],
    ['short', 'none'],
    ['none', 'none'],
    ['duration-unknown', null],
    [null, null],
  ] as const)('by a glucocorticoid, %s: %s', (glucocorticoidUse, expected) => {
    const { facts } = readIndication(chartOf(aPatient()), { ...NOT_OTHERWISE, glucocorticoidUse });
    expect(facts.indicationStatus).toBe(expected);
  });
});
