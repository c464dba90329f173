import { describe, expect, it } from '@jest/globals';
import { readMenopause } from '../../../services/facts/person/read-menopause.js';
import { readPregnancy } from '../../../services/facts/pregnancy/read-pregnancy.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { daysAgo } from '../../builders/days.js';

type Patient = ReturnType<typeof aPatient>;

const read = (patient: Patient) => {
  const chart = chartOf(patient);
  return readPregnancy(chart, readMenopause(chart).facts.postmenopausal);
};
const statusOf = (patient: Patient) => read(patient).facts.pregnancyStatus;

const woman = aPatient().aged(34);
const IN_OTHER_WORDS = { answer: { text: 'zie brief' } };
const answered = (answer: 'pregnant' | 'not pregnant' | 'possibly pregnant', ago: number) =>
  woman.withObservation('pregnancy status', { answer, daysAgo: ago });

describe('an answer to whether she is pregnant', () => {
  it.each([
    ['pregnant, a week ago', answered('pregnant', 7), 'recorded'],
    ['pregnant, 280 days ago', answered('pregnant', 280), 'recorded'],
    ['pregnant, 281 days ago', answered('pregnant', 281), 'none'],
    ['not pregnant', answered('not pregnant', 7), 'none'],
    ['possibly', answered('possibly pregnant', 7), 'possible'],
    ['in words', woman.withObservation('pregnancy status', { answer: { text: 'Zwanger' } }), 'recorded'],
    ['no, in words', woman.withObservation('pregnancy status', { answer: { text: 'Niet zwanger' } }), 'none'],
    ['plain yes', woman.withObservation('pregnancy status', { answer: { text: 'Ja' } }), 'recorded'],
    ['plain no', woman.withObservation('pregnancy status', { answer: { text: 'No' } }), 'none'],
    [
      'no result is no answer',
      woman.withObservation('pregnancy test', { answer: { text: 'No result yet' } }),
      null,
    ],
    ['true', woman.withObservation('pregnancy status', { holds: true }), 'recorded'],
    ['false', woman.withObservation('pregnancy status', { holds: false }), 'none'],
    ['not asked further', woman.withObservation('pregnancy status'), null],
    [
      'a positive test',
      woman.withObservation('pregnancy test', { answer: { text: 'Positive' } }),
      'recorded',
    ],
    ['a negative test', woman.withObservation('pregnancy test', { answer: { text: 'negatief' } }), 'none'],
    ['the finding itself', woman.withObservation('pregnant'), 'recorded'],
    ['the finding, denied', woman.withObservation('pregnant', { holds: false }), 'none'],
    ['the finding, affirmed', woman.withObservation('pregnant', { holds: true }), 'recorded'],
    ['the finding, said again', woman.withObservation('pregnant', { answer: 'pregnant' }), 'recorded'],
    ['the finding, answered no', woman.withObservation('pregnant', { answer: 'not pregnant' }), 'none'],
    ['the finding, answered in other words', woman.withObservation('pregnant', IN_OTHER_WORDS), null],
    ['its absence', woman.withObservation('not pregnant'), 'none'],
    ['its absence, in other words too', woman.withObservation('not pregnant', IN_OTHER_WORDS), 'none'],
    ['its absence, affirmed', woman.withObservation('not pregnant', { holds: true }), 'none'],
    ['its absence, said again', woman.withObservation('not pregnant', { answer: 'not pregnant' }), 'none'],
    ['its absence, denied', woman.withObservation('not pregnant', { holds: false }), null],
    ['its absence, answered yes', woman.withObservation('not pregnant', { answer: 'pregnant' }), null],
    ['an intention', woman.withObservation('pregnancy intention', { answer: { text: 'Yes' } }), 'none'],
  ])('%s', (_, patient, expected) => {
    expect(statusOf(patient)).toBe(expected);
  });

  it.each([
    ['final', 'recorded'],
    ['preliminary', 'recorded'],
    ['registered', 'none'],
    ['entered-in-error', 'none'],
    ['cancelled', 'none'],
    ['unknown', null],
  ])('with status %s', (status, expected) => {
    expect(statusOf(woman.withObservation('pregnancy status', { answer: 'pregnant', status }))).toBe(
      expected,
    );
  });

  it.each([
    ['no date', { undated: true } as const, null],
    ['a month within the look-back', { on: '2026-06' }, 'recorded'],
    ['a year that began before it', { on: '2026' }, null],
    ['tomorrow', { daysAgo: -1 }, 'none'],
  ])('with %s', (_, when, expected) => {
    expect(statusOf(woman.withObservation('pregnancy status', { answer: 'pregnant', ...when }))).toBe(
      expected,
    );
  });
});

describe('a later "not pregnant"', () => {
  const both = (pregnant: object, not: object) =>
    woman
      .withObservation('pregnancy status', { answer: 'pregnant', ...pregnant })
      .withObservation('pregnancy status', { answer: 'not pregnant', ...not });

  it.each([
    ['cancels an earlier answer', both({ daysAgo: 30 }, { daysAgo: 29 }), 'none'],
    ['does not cancel a later one', both({ daysAgo: 29 }, { daysAgo: 30 }), 'recorded'],
    ['of the same day, no hours', both({ on: daysAgo(30) }, { on: daysAgo(30) }), 'recorded'],
    ['an hour later', both({ on: '2026-11-02T09:00:00+01:00' }, { on: '2026-11-02T10:00:00+01:00' }), 'none'],
    [
      'of the same instant',
      both({ on: '2026-11-02T09:00:00+01:00' }, { on: '2026-11-02T09:00:00+01:00' }),
      'recorded',
    ],
    ['a day later, of no hour', both({ daysAgo: 30 }, { on: daysAgo(29) }), 'none'],
    ['with no date', both({ daysAgo: 30 }, { undated: true }), 'recorded'],
    ['in error', both({ daysAgo: 30 }, { daysAgo: 5, status: 'entered-in-error' }), 'recorded'],
    [
      'cancels an expected delivery',
      woman
        .withObservation('delivery date', { date: '2027-03-01', daysAgo: 60 })
        .withObservation('pregnancy status', { answer: 'not pregnant', daysAgo: 20 }),
      'none',
    ],
  ])('%s', (_, patient, expected) => {
    expect(statusOf(patient)).toBe(expected);
  });
});

describe('an expected delivery', () => {
  it.each([
    ['today', '2026-11-22', 'recorded', '2026-11-22'],
    ['tomorrow', '2026-11-23', 'recorded', '2026-11-23'],
    ['yesterday', '2026-11-21', 'none', null],
    ['this month', '2026-11', 'recorded', null],
  ])('%s', (_, date, status, day) => {
    const { facts } = read(woman.withObservation('delivery date', { date, daysAgo: 200 }));
    expect(facts.pregnancyStatus).toBe(status);
    expect(facts.deliveryDay).toBe(day);
  });
});

describe('no expected delivery', () => {
  it.each([
    ['of no status', woman.withObservation('delivery date', { date: '2027-03-01', status: 'unknown' })],
    ['without its date', woman.withObservation('delivery date')],
    ['another date', woman.withObservation('hip bone density', { date: '2027-03-01' })],
  ])('%s', (_, patient) => {
    expect(read(patient).facts).toMatchObject({
      pregnancyStatus: 'none',
      deliveryDay: null,
      pregnancyContradictedBy: [],
    });
  });
});

describe('what could not be read', () => {
  it.each([
    ['diagnoses', woman.without('conditions'), null],
    ['observations', woman.without('otherObservations'), null],
    ['observations, part of them', woman.withGap('otherObservations'), null],
    ['observations, past the menopause', aPatient().without('otherObservations'), 'none'],
    ['observations of a man', woman.ofSex('male').without('otherObservations'), 'none'],
    ['diagnoses, past the menopause', aPatient().without('conditions'), null],
    [
      'observations, but diagnosed',
      woman.withCondition('pregnancy').without('otherObservations'),
      'recorded',
    ],
  ])('%s', (_, patient, expected) => {
    expect(statusOf(patient)).toBe(expected);
  });
});
