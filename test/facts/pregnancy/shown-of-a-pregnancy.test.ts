import { describe, expect, it } from '@jest/globals';
import { readMenopause } from '../../../services/facts/person/read-menopause.js';
import { readPregnancy } from '../../../services/facts/pregnancy/read-pregnancy.js';
import { readReproduction } from '../../../services/facts/pregnancy/read-reproduction.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

const woman = aPatient().aged(34);
const read = (patient: ReturnType<typeof aPatient>) => {
  const chart = chartOf(patient);
  return readPregnancy(chart, readMenopause(chart).facts.postmenopausal);
};

const undatedAgainst = (when: { daysAgo: number } | { undated: true }) =>
  woman.withCondition('pregnancy').withObservation('pregnancy status', { answer: 'not pregnant', ...when });

describe('contradictory entries count as pregnant, and are told', () => {
  it.each([
    ['pregnant and 72', aPatient().withCondition('pregnancy'), ['postmenopausal']],
    ['pregnant and a man', woman.ofSex('male').withCondition('pregnancy'), ['male']],
    [
      'diagnosed before "not pregnant"',
      woman
        .withCondition('pregnancy', { onset: daysAgo(100) })
        .withObservation('pregnancy status', { answer: 'not pregnant', daysAgo: 10 }),
      ['not-pregnant-since'],
    ],
    [
      'diagnosed after "not pregnant"',
      woman
        .withCondition('pregnancy', { onset: daysAgo(5) })
        .withObservation('pregnancy status', { answer: 'not pregnant', daysAgo: 10 }),
      [],
    ],
    [
      'one of two before "not pregnant"',
      woman
        .withCondition('pregnancy', { onset: daysAgo(100) })
        .withCondition('pregnancy', { onset: daysAgo(5) })
        .withObservation('pregnancy status', { answer: 'not pregnant', daysAgo: 10 }),
      ['not-pregnant-since'],
    ],
    [
      'nobody knows since when, "not pregnant" 280 days ago',
      undatedAgainst({ daysAgo: 280 }),
      ['not-pregnant-since'],
    ],
    ['"not pregnant" 281 days ago', undatedAgainst({ daysAgo: 281 }), []],
    ['"not pregnant" at no time', undatedAgainst({ undated: true }), []],
    ['nothing against it', woman.withCondition('pregnancy'), []],
  ])('%s', (_, patient, expected) => {
    const { facts } = read(patient);
    expect(facts.pregnancyStatus).toBe('recorded');
    expect(facts.pregnancyContradictedBy).toEqual(expected);
  });
});

it('shows what says so, and the day', () => {
  const { facts, evidence } = read(
    woman.withObservation('pregnancy status', { answer: 'pregnant', daysAgo: 12 }),
  );
  expect(facts.pregnancyDay).toBe(daysAgo(12));
  expect(evidence.pregnancy).toEqual([
    {
      what: 'observation',
      reference: 'Observation/otherObservations-1',
      value: 'Pregnancy status: Pregnant',
      day: daysAgo(12),
    },
  ]);
});

describe('of entries as sure the newest gives the day', () => {
  const [march, may] = [{ onset: '2026-03-01' }, { onset: '2026-05-01' }];

  it.each<[string, { onset?: string }[], string]>([
    ['older first', [march, may], '2026-05-01'],
    ['newer first', [may, march], '2026-05-01'],
    ['undated first', [{}, march], '2026-03-01'],
    ['undated last', [march, {}], '2026-03-01'],
  ])('%s', (_, diagnoses, expected) => {
    const patient = diagnoses.reduce((so, one) => so.withCondition('pregnancy', one), woman);
    expect(read(patient).facts.pregnancyDay).toBe(expected);
  });
});

it('of one day an expected delivery is shown before a diagnosis', () => {
  const patient = woman
    .withCondition('pregnancy', { onset: '2026-10-12' })
    .withObservation('delivery date', { date: '2027-05-24', on: '2026-10-12' });
  expect(read(patient).evidence.pregnancy?.map(({ what }) => what)).toEqual(['observation', 'diagnosis']);
});

it('what is known of the menopause and of a pregnancy settles whether contraception is missing', () => {
  expect(readReproduction(chartOf(woman), false).facts.contraceptionMissing).toBe(true);
  expect(readReproduction(chartOf(woman), true).facts.contraceptionMissing).toBe(false);
  const pregnant = woman.withCondition('pregnancy');
  expect(readReproduction(chartOf(pregnant), false).facts.contraceptionMissing).toBe(false);
});
