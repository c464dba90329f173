import { describe, expect, it } from '@jest/globals';
import { readCalcium } from '../../../services/facts/calcium/read-calcium.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

/** With an albumin of 40 the correction is nothing, and the calcium tells by which albumin it was corrected. */
const correctedBy = (...albumins: readonly (readonly [number, string])[]) =>
  correctedAt(`${daysAgo(5)}T12:00:00+01:00`, ...albumins);

const correctedAt = (on: string, ...albumins: readonly (readonly [number, string])[]) => {
  const calcium = aPatient().withCalcium(2.3, { on });
  const patient = albumins.reduce((before, [value, on]) => before.withAlbumin(value, { on }), calcium);
  return readCalcium(chartOf(patient), AS_OF.day).facts.calciumMmolPerL;
};

const at = (days: number, hour: string) => `${daysAgo(days)}T${hour}:00:00+01:00`;

describe('of several albumins', () => {
  it.each<[string, readonly (readonly [number, string])[], number]>([
    // by the clock: an hour before, three hours after
    [
      'the nearer before',
      [
        [30, at(5, '11')],
        [20, at(5, '15')],
      ],
      2.5,
    ],
    [
      'the nearer after',
      [
        [30, at(5, '06')],
        [20, at(5, '13')],
      ],
      2.7,
    ],
    [
      'whichever is written first',
      [
        [20, at(5, '15')],
        [30, at(5, '11')],
      ],
      2.5,
    ],
    // across midnight: eleven hours and fourteen
    [
      'the nearer on another day',
      [
        [30, at(6, '22')],
        [20, at(6, '23')],
      ],
      2.7,
    ],
    [
      'of two as near the higher',
      [
        [30, at(5, '11')],
        [20, at(5, '13')],
      ],
      2.5,
    ],
    [
      'of two as near the higher, written last',
      [
        [20, at(5, '11')],
        [30, at(5, '13')],
      ],
      2.5,
    ],
    // no time of day: by the calendar, where the same day is nearer than the day before
    [
      'of the same day',
      [
        [30, daysAgo(5)],
        [20, daysAgo(6)],
      ],
      2.5,
    ],
    [
      'of two on its day the higher',
      [
        [20, daysAgo(5)],
        [30, daysAgo(5)],
      ],
      2.5,
    ],
  ])('%s', (_, albumins, corrected) => {
    expect(correctedBy(...albumins)).toBe(corrected);
  });
});

describe('where not all have a time of day', () => {
  it('the calendar counts for a calcium without one', () => {
    expect(correctedAt(daysAgo(5), [20, at(5, '23')], [30, at(6, '23')])).toBe(2.7);
  });

  it('three hours by the clock are nearer than a day by the calendar', () => {
    expect(correctedBy([20, at(5, '15')], [30, daysAgo(6)])).toBe(2.7);
  });
});

it('of two that are alike and as near the newer is shown', () => {
  const calcium = aPatient().withCalcium(2.3, { on: at(5, '12') });
  const patient = calcium.withAlbumin(30, { on: at(5, '11') }).withAlbumin(30, { on: at(5, '13') });
  const { evidence } = readCalcium(chartOf(patient), AS_OF.day);
  expect(evidence.calcium?.map(({ reference }) => reference)).toEqual([
    'Observation/calciumResults-1',
    'Observation/calciumResults-3',
  ]);
});
