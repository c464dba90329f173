import { describe, expect, it } from '@jest/globals';
import { aPatient } from '../../builders/a-patient.js';
import { answer, audited, outcomesOf } from '../../builders/an-audit.js';
import { anObservation, quantity } from '../../builders/observation.js';

const MEASURE = 'calcium-before-dose';

/** A dose on 1 June 2026 at ten in the morning; 28 days before it was 4 May. */
const dosed = () => aPatient().givenDenosumab('2026-06-01T10:00:00+02:00');

describe('a calcium before the dose', () => {
  it.each([
    ['28 days before', '2026-05-04', 'met'],
    ['29 days before', '2026-05-03', 'outside-window'],
    ['on the day itself, without a time', '2026-06-01', 'met'],
    ['on the day, an hour before', '2026-06-01T09:00:00+02:00', 'met'],
    ['on the day, at the same time', '2026-06-01T10:00:00+02:00', 'met'],
    ['on the day, an hour later', '2026-06-01T11:00:00+02:00', 'not-recorded'],
    ['the day after', '2026-06-02', 'not-recorded'],
    // 3 May 23:30 in UTC is 4 May in Amsterdam
    ['28 days before, by the calendar of the site', '2026-05-03T23:30:00Z', 'met'],
  ])('%s', (_name, on, expected) => {
    expect(answer(MEASURE, dosed().withCalcium(2.3, { on }))).toBe(expected);
  });

  it('of a dose without a time: all of that day counts', () => {
    const patient = aPatient()
      .givenDenosumab('2026-06-01')
      .withCalcium(2.3, { on: '2026-06-01T23:00:00+02:00' });
    expect(answer(MEASURE, patient)).toBe('met');
  });

  it.each([
    ['low: it was measured', dosed().withCalcium(1.95, { on: '2026-05-20' })],
    ['ionised', dosed().withIonisedCalcium(1.2, { on: '2026-05-20' })],
    ['corrected by the laboratory', dosed().withCorrectedCalcium(2.3, { on: '2026-05-20' })],
  ])('of any kind: %s', (_name, patient) => {
    expect(answer(MEASURE, patient)).toBe('met');
  });

  it.each([
    ['nothing', dosed(), 'not-recorded'],
    ['cancelled', dosed().withCalcium(2.3, { on: '2026-05-20', status: 'cancelled' }), 'recorded-not-done'],
    [
      'entered in error',
      dosed().withCalcium(2.3, { on: '2026-05-20', status: 'entered-in-error' }),
      'not-recorded',
    ],
    ['without a unit', dosed().withCalcium(2.3, { on: '2026-05-20', unit: null }), 'unusable'],
    ['registered', dosed().withCalcium(2.3, { on: '2026-05-20', status: 'registered' }), 'pending'],
    [
      'sampled before, out after the dose',
      dosed().with(
        'calciumResults',
        anObservation('calcium', {
          effectiveDateTime: '2026-05-31T08:00:00+02:00',
          issued: '2026-06-01T12:00:00+02:00',
          valueQuantity: quantity(2.3, 'mmol/L'),
        }),
      ),
      'pending',
    ],
    [
      // 2.0 + 0.02 × (40 − 24) = 2.32: normal only by an albumin under 25
      'normal only by correction for a very low albumin',
      dosed().withCalcium(2.0, { on: '2026-05-20' }).withAlbumin(24, { on: '2026-05-20' }),
      'uncertain',
    ],
    [
      // the newest governs, and clears nothing: the alert speaks too (specification, section 2 "Calcium")
      'normal first, normal only by correction since',
      dosed()
        .withCalcium(2.3, { on: '2026-05-11' })
        .withCalcium(2.0, { on: '2026-05-30' })
        .withAlbumin(24, { on: '2026-05-30' }),
      'uncertain',
    ],
    [
      'normal only by correction first, normal since',
      dosed()
        .withCalcium(2.0, { on: '2026-05-11' })
        .withAlbumin(24, { on: '2026-05-11' })
        .withCalcium(2.3, { on: '2026-05-30' }),
      'met',
    ],
  ])('%s', (_name, patient, expected) => {
    expect(answer(MEASURE, patient)).toBe(expected);
  });

  it.each([
    ['2026-05-25', 7, [true, true, true, true]],
    ['2026-05-24', 8, [false, true, true, true]],
    ['2026-05-18', 14, [false, true, true, true]],
    ['2026-05-17', 15, [false, false, true, true]],
    ['2026-05-04', 28, [false, false, true, true]],
    ['2026-05-03', 29, [false, false, false, true]],
    ['2026-03-03', 90, [false, false, false, true]],
    ['2026-03-02', 91, [false, false, false, false]],
  ])('of %s, %i days before, at windows of 7, 14, 28 and 90 days', (on, days, [w7, w14, w28, w90]) => {
    const [outcome] = outcomesOf(MEASURE, dosed().withCalcium(2.3, { on }));
    expect(outcome).toMatchObject({
      days,
      value: 2.3,
      unit: 'mmol/L',
      windows: { 7: w7, 14: w14, 28: w28, 90: w90 },
      evaluated: ['MedicationAdministration/medicationAdministrations-1', 'Observation/calciumResults-1'],
    });
  });

  it('says what the alert of that name would have said', () => {
    const fires = (patient: ReturnType<typeof dosed>) => Object.keys(audited(patient).doses[0]?.fires ?? {});
    expect(fires(dosed().withCalcium(2.3, { on: '2026-05-04' }))).not.toContain(MEASURE);
    expect(fires(dosed().withCalcium(2.3, { on: '2026-05-03' }))).toContain(MEASURE);
  });

  it('is asked of each dose of the period, both ends included, and of no other', () => {
    const patient = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].reduce(
      (before, on) => before.givenDenosumab(on),
      aPatient(),
    );
    expect(outcomesOf(MEASURE, patient).map(({ day }) => day)).toEqual(['2026-01-01', '2026-12-31']);
  });
});

describe('no dose in hypocalcaemia', () => {
  it.each([
    ['normal', dosed().withCalcium(2.12, { on: '2026-05-20' }), 'met'],
    ['low', dosed().withCalcium(2.11, { on: '2026-05-20' }), 'low'],
    [
      'low first, normal since',
      dosed().withCalcium(2, { on: '2026-05-20' }).withCalcium(2.2, { on: '2026-05-25' }),
      'met',
    ],
    ['low, but 29 days before', dosed().withCalcium(2, { on: '2026-05-03' }), 'beside: not-in-denominator'],
    ['none', dosed(), 'beside: not-in-denominator'],
    [
      'settled by nothing',
      dosed().withCalcium(2.0, { on: '2026-05-20' }).withAlbumin(24, { on: '2026-05-20' }),
      'uncertain',
    ],
  ])('%s', (_name, patient, expected) => {
    expect(answer('no-dose-in-hypocalcaemia', patient)).toBe(expected);
  });

  it('tells severe apart: 1.87 is, 1.88 is not', () => {
    const classOf = (value: number) =>
      outcomesOf('no-dose-in-hypocalcaemia', dosed().withCalcium(value, { on: '2026-05-20' }))[0]?.class;
    expect([classOf(1.87), classOf(1.88)]).toEqual(['severe', undefined]);
  });
});
