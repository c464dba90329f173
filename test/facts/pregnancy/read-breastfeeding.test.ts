import { describe, expect, it } from '@jest/globals';
import { readBreastfeeding } from '../../../services/facts/pregnancy/read-breastfeeding.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const woman = aPatient().aged(34);
const asked = (answer: string) =>
  woman.withObservation('breastfeeding', { code: { text: 'Borstvoeding' }, answer: { text: answer } });

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
    ['asked: yes', asked('ja'), true],
    ['asked: no', asked('nee'), false],
    ['asked: stopped', asked('gestopt'), false],
    ['nothing', woman, false],
    ['diagnoses not to be read', woman.without('conditions'), null],
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
    expect(readBreastfeeding(chartOf(patient), false).facts.breastfeedingDay).toBe(daysAgo(40));
  });
});
