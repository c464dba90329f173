import { expect, it } from '@jest/globals';
import { isAfterFirstDose } from '../../../services/facts/timeline/after-first-dose.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { day } from '../../builders/days.js';

const span = (from: string, to = from) => ({ from: day(from), to: day(to) });

// of two doses the first was on 31 October 2025
const twice = aPatient().givenDenosumab('2026-04-30').givenDenosumab('2025-10-31');

it.each([
  ['the day before the first dose', span('2025-10-30'), twice, false],
  ['on its day', span('2025-10-31'), twice, true],
  ['in a month that ends on its day', span('2025-10-01', '2025-10-31'), twice, null],
  ['in a month before', span('2025-09-01', '2025-09-30'), twice, false],
  [
    'before it, where a dose may not have been read',
    span('2025-09-30'),
    twice.withGap('medicationDispenses'),
    null,
  ],
  ['never given', span('2025-10-31'), aPatient(), false],
  ['nobody knows of a dose', span('2025-10-31'), aPatient().without('medicationAdministrations'), null],
])('what began %s', (_, began, patient, expected) => {
  expect(isAfterFirstDose(began, chartOf(patient))).toBe(expected);
});
