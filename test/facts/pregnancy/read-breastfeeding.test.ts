import { describe, expect, it } from '@jest/globals';
import { readBreastfeeding } from '../../../services/facts/pregnancy/read-breastfeeding.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const woman = aPatient().aged(34);
const asked = (answer: string) =>
  woman.withObservation('breastfeeding', { code: { text: 'Borstvoeding' }, answer: { text: answer } });

const fed = (answer: 'breastfeeding') =>
  woman.withObservation('breastfeeding', { code: { text: 'Voeding van het kind' }, answer });

describe('breastfeeding', () => {
  it.each([
    ['an active diagnosis', woman.withCondition('breastfeeding'), true],
    ['a resolved one', woman.withCondition('breastfeeding', { status: 'resolved' }), false],
    ['in words', woman.withCondition('breastfeeding', { code: { text: 'Borstvoeding' } }), true],
    [
      'stopped, in words',
      woman.withCondition('breastfeeding', { code: { text: 'Borstvoeding gestopt' } }),
      false,
    ],
    ['an observation 365 days ago', woman.withObservation('breastfeeding', { daysAgo: 365 }), true],
    ['an observation 366 days ago', woman.withObservation('breastfeeding', { daysAgo: 366 }), false],
    ['an observation without a date', woman.withObservation('breastfeeding', { undated: true }), null],
    ['an observation of unknown status', woman.withObservation('breastfeeding', { status: 'unknown' }), null],
    ['an observation that denies it', woman.withObservation('breastfeeding', { holds: false }), false],
    ['a coded answer to a question in words', fed('breastfeeding'), true],
    ['another finding', woman.withObservation('hip bone density'), false],
    ['asked: yes', asked('ja'), true],
    ['asked: no', asked('nee'), false],
    ['asked: stopped', asked('gestopt'), false],
    ['nothing', woman, false],
    ['diagnoses not to be read', woman.without('conditions'), null],
    ['observations of a man not to be read', woman.ofSex('male').without('otherObservations'), false],
    ['observations not to be read', woman.without('otherObservations'), null],
  ])('%s', (_, patient, expected) => {
    expect(readBreastfeeding(chartOf(patient), false).facts.breastfeeding).toBe(expected);
  });

  it('is settled past the menopause whatever observations could not be read', () => {
    const chart = chartOf(aPatient().without('otherObservations'));
    expect(readBreastfeeding(chart, true).facts.breastfeeding).toBe(false);
  });

  it('has the day of the newest entry', () => {
    const patient = woman
      .withObservation('breastfeeding', { daysAgo: 40 })
      .withCondition('breastfeeding', { onset: daysAgo(60) });
    const { facts, evidence } = readBreastfeeding(chartOf(patient), false);
    expect(facts.breastfeedingDay).toBe(daysAgo(40));
    expect(evidence.breastfeeding?.map(({ what }) => what)).toEqual(['diagnosis', 'observation']);
  });

  it.each([
    ['its own', { onset: daysAgo(60) }, daysAgo(60)],
    ['none', {}, null],
  ])('of a single entry has %s day', (_, details, expected) => {
    const patient = woman.withCondition('breastfeeding', details);
    expect(readBreastfeeding(chartOf(patient), false).facts.breastfeedingDay).toBe(expected);
  });
});
