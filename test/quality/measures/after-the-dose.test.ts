import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../../builders/a-patient.js';
import { answer, outcomesOf } from '../../builders/an-audit.js';
import { day } from '../../builders/days.js';

/** First dose on 1 June 2026 of a patient followed since 1 June 2025: twelve months, to the day. */
const firstDose = (recordedFrom = '2025-06-01') =>
  aPatient().withWeight(70, { on: recordedFrom }).givenDenosumab('2026-06-01');

/** Clearance 25 mL/min: severe, and so predisposed. */
const severe = () => firstDose().withClearance(25, { on: '2026-05-01' });

const died = (on: string) => ({
  resourceType: 'Patient' as const,
  id: 'p1',
  gender: 'female',
  birthDate: '1954-03-10',
  deceasedDateTime: on,
});

function dead(patient: ReturnType<typeof severe>, on: string) {
  const record = patient.record();
  const items = { ...record.items, patient: { state: 'known' as const, resources: [died(on)], gaps: [] } };
  return { record: () => ({ ...record, items }) };
}

const until = (to: string) => ({ period: { from: day('2026-01-01'), to: day(to) } });

describe('a calcium after the first dose ever', () => {
  const MEASURE = 'calcium-after-first-dose';

  it.each([
    ['on the day of the dose', '2026-06-01', 'not-recorded'],
    ['day 1', '2026-06-02', 'met'],
    ['day 14', '2026-06-15', 'met'],
    ['day 14, late in the evening', '2026-06-15T23:30:00+02:00', 'met'],
    ['day 15', '2026-06-16', 'not-recorded'],
  ])('%s', (_name, on, expected) => {
    expect(answer(MEASURE, severe().withCalcium(2.3, { on }))).toBe(expected);
  });

  it.each([
    ['not predisposed', firstDose().withClearance(70, { on: '2026-05-01' }), 'beside: not-in-denominator'],
    ['a second dose', severe().givenDenosumab('2025-12-01'), 'beside: not-in-denominator'],
    ['a day short of twelve months of record', severeFrom('2025-06-02'), 'beside: first-ever-uncertain'],
    ['nobody knows whether predisposed', firstDose(), 'beside: denominator-unknown'],
    ['died on day 14', dead(severe(), '2026-06-15'), 'excluded: death'],
    ['died on day 15', dead(severe(), '2026-06-16'), 'not-recorded'],
    ['died in a month that settles nothing', dead(severe(), '2026-06'), 'not-recorded'],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it('is not asked when the period ends less than 14 days after', () => {
    expect(answer(MEASURE, severe(), until('2026-06-14'))).toBe('excluded: period-ends');
    expect(answer(MEASURE, severe(), until('2026-06-15'))).toBe('not-recorded');
  });

  function severeFrom(recordedFrom: string) {
    return firstDose(recordedFrom).withClearance(25, { on: '2026-05-01' });
  }
});

describe('hypocalcaemia after the dose', () => {
  const MEASURE = 'post-dose-hypocalcaemia';

  it.each([
    ['on the day of the dose', 1.9, '2026-06-01', 'beside: unmeasured'],
    ['day 1', 1.9, '2026-06-02', 'met'],
    ['day 60', 1.9, '2026-07-31', 'met'],
    ['day 61', 1.9, '2026-08-01', 'beside: unmeasured'],
    ['2.11: low', 2.11, '2026-06-10', 'met'],
    ['2.12: not low', 2.12, '2026-06-10', 'not met'],
  ])('%s', (_name, value, on, expected) => {
    expect(answer(MEASURE, firstDose().withCalcium(value, { on }))).toBe(expected);
  });

  it('is known by the lowest, and tells severe apart', () => {
    const patient = firstDose()
      .withCalcium(1.87, { on: '2026-06-10' })
      .withCalcium(2.3, { on: '2026-06-20' });
    expect(outcomesOf(MEASURE, patient)).toMatchObject([
      { met: true, class: 'severe', value: 1.87, days: 9 },
    ]);
  });
});

describe('weekly calcium in advanced kidney disease', () => {
  const MEASURE = 'calcium-follow-up-advanced-ckd';
  const on = (...days: string[]) =>
    days.reduce((before, each) => before.withCalcium(2.3, { on: each }), severe());

  it.each([
    ['the last day of each week', on('2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29'), 'met'],
    ['the first day of each week', on('2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23'), 'met'],
    ['the fourth a day late', on('2026-06-08', '2026-06-15', '2026-06-22', '2026-06-30'), 'partly'],
    [
      'two in one week, none in another',
      on('2026-06-02', '2026-06-08', '2026-06-22', '2026-06-29'),
      'partly',
    ],
    ['none', severe(), 'not-recorded'],
    ['not severe', firstDose().withClearance(30, { on: '2026-05-01' }), 'beside: not-in-denominator'],
    ['nothing known of the kidneys', firstDose(), 'beside: denominator-unknown'],
    ['died on day 28', dead(severe(), '2026-06-29'), 'excluded: death'],
    ['died on day 29', dead(severe(), '2026-06-30'), 'not-recorded'],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it('is not asked when the period ends before day 28', () => {
    expect(answer(MEASURE, severe(), until('2026-06-28'))).toBe('excluded: period-ends');
    expect(answer(MEASURE, severe(), until('2026-06-29'))).toBe('not-recorded');
  });
});
