import { describe, expect, it } from '@jest/globals';
import type { Patient } from '../../../services/facts/fhir/patient.js';
import { aPatient } from '../../builders/a-patient.js';
import { answer, outcomesOf } from '../../builders/an-audit.js';
import { aStatement } from '../../builders/medication.js';

const given = (...days: string[]) => days.reduce((before, on) => before.givenDenosumab(on), aPatient());

const withPatient = (patient: ReturnType<typeof given>, change: Partial<Patient>) => {
  const record = patient.record();
  const resource = { resourceType: 'Patient' as const, id: 'p1', birthDate: '1954-03-10', ...change };
  const item = { state: 'known' as const, resources: [resource], gaps: [] };
  return { record: () => ({ ...record, items: { ...record.items, patient: item } }) };
};

describe('a dose on time', () => {
  // due on 1 June 2026, six months after 1 December 2025
  it.each([
    ['29 days early', '2026-05-03', 'early', 'early'],
    ['28 days early', '2026-05-04', 'met', 'on-time'],
    ['28 days late', '2026-06-29', 'met', 'on-time'],
    ['29 days late', '2026-06-30', 'late', 'late'],
    ['16 weeks late', '2026-09-21', 'late', 'late'],
    ['16 weeks and a day late', '2026-09-22', 'late', 'very-late'],
  ])('%s', (_name, on, expected, timeliness) => {
    const patient = given('2025-12-01', on);
    expect(answer('on-time-dose', patient)).toBe(expected);
    expect(outcomesOf('on-time-dose', patient).at(-1)?.class).toBe(timeliness);
  });

  it.each([
    ['18 months after the earlier one', given('2024-12-01', '2026-06-01'), 'late'],
    ['longer than that', given('2024-11-30', '2026-06-01'), 'beside: not-in-denominator'],
    ['a first one', given('2026-06-01'), 'beside: not-in-denominator'],
  ])('%s', (_name, patient, expected) => {
    expect(answer('on-time-dose', patient)).toBe(expected);
  });
});

describe('a dose that was due', () => {
  const MEASURE = 'due-dose';
  // given on 1 December 2025: the next is due on 1 June 2026, from 18 May to 29 June
  it.each([
    ['15 days before', '2026-05-17', 'early'],
    ['14 days before', '2026-05-18', 'met'],
    ['28 days after', '2026-06-29', 'met'],
    ['29 days after', '2026-06-30', 'late'],
  ])('came %s', (_name, on, expected) => {
    expect(outcomesOf(MEASURE, given('2025-12-01', on)).map(({ met, why }) => (met ? 'met' : why))[0]).toBe(
      expected,
    );
  });

  const never = given('2025-12-01');

  it.each([
    ['never came', never, 'not-recorded'],
    ['was refused', never.givenDenosumab('2026-06-01', { status: 'not-done' }), 'recorded-not-done'],
    [
      'died the day the window ends',
      withPatient(never, { deceasedDateTime: '2026-06-29' }),
      'excluded: death',
    ],
    ['died the day after', withPatient(never, { deceasedDateTime: '2026-06-30' }), 'not-recorded'],
    ['stopped', never.on('denosumab 60 mg', { status: 'stopped', on: '2025-11-20' }), 'excluded: ended'],
    ['switched', never.on('alendronic acid', { on: '2026-05-01' }), 'excluded: switched'],
    ['switched only afterwards', never.on('alendronic acid', { on: '2026-07-01' }), 'not-recorded'],
    ['left', withPatient(never, { active: false }), 'excluded: left'],
    [
      'no longer active now, but seen after the window',
      withPatient(never.withWeight(70, { on: '2026-08-01' }), { active: false }),
      'not-recorded',
    ],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it.each([
    ['2025-06-03', []], // due 3 December 2025, the window ends on 31 December
    ['2025-06-04', ['2026-01-01']],
    ['2026-06-03', ['2026-12-31']],
    ['2026-06-04', []],
  ])('counts where its window ends: a dose of %s', (on, days) => {
    expect(outcomesOf(MEASURE, given(on)).map(({ day }) => day)).toEqual(days);
  });
});

describe('stopped with a plan', () => {
  const MEASURE = 'stopped-with-plan';
  // last dose on 1 December 2025: seven months later is 1 July 2026
  const stopped = given('2025-12-01').on('denosumab 60 mg', { status: 'stopped', on: '2025-11-20' });

  it.each([
    ['on the last day', stopped.on('alendronic acid', { on: '2026-07-01' }), 'met'],
    ['a day late', stopped.on('alendronic acid', { on: '2026-07-02' }), 'not-recorded'],
    ['none', stopped, 'not-recorded'],
    [
      'not taken',
      stopped.with(
        'medicationStatements',
        aStatement('alendronic acid', { status: 'not-taken', dateAsserted: '2026-06-01' }),
      ),
      'recorded-not-done',
    ],
    ['died', withPatient(stopped, { deceasedDateTime: '2026-07-01' }), 'excluded: death'],
    [
      'no end recorded',
      given('2025-12-01').on('denosumab 60 mg', { on: '2025-11-20' }),
      'beside: not-in-denominator',
    ],
    ['a dose after all', stopped.givenDenosumab('2026-06-20'), 'no event'],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });
});

describe('a review of long treatment', () => {
  const MEASURE = 'long-term-review';
  const sinceFive = given('2021-12-31', '2026-07-01');

  it.each([
    ['five years on the last day of the period', sinceFive, 'not-recorded'],
    ['a day less', given('2022-01-01', '2026-07-01'), 'beside: not-in-denominator'],
    [
      'reviewed twelve months before its end',
      sinceFive.withObservation('hip bone density', { on: '2025-12-31' }),
      'met',
    ],
    ['a day earlier', sinceFive.withObservation('hip bone density', { on: '2025-12-30' }), 'outside-window'],
    ['last dose over 8 months before the period', given('2019-01-01', '2025-04-30'), 'no event'],
    ['last dose 8 months before it', given('2019-01-01', '2025-05-01'), 'not-recorded'],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it('is asked once a patient', () => {
    const patient = given('2019-01-01', '2026-01-10', '2026-07-10');
    expect(outcomesOf(MEASURE, patient).map(({ event }) => event)).toEqual(['Patient/p1']);
  });
});
