import { describe, expect, it } from '@jest/globals';
import { readAge } from '../../../services/facts/person/read-age.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';

describe('age on 22 November 2026', () => {
  it.each([
    ['eighteen today', '2008-11-22', 18, 'adult'],
    ['eighteen tomorrow', '2008-11-23', 17, 'minor'],
    ['born on a leap day', '1956-02-29', 70, 'adult'],
    ['a month in which all days agree', '1954-03', 72, 'adult'],
    ['the month of the birthday', '2008-11', null, 'unknown'],
    ['a year before it can matter', '2007', null, 'adult'],
    ['the year in which it matters', '2008', null, 'unknown'],
    ['a year after it can matter', '2009', null, 'minor'],
    ['born this year', '2026', 0, 'minor'],
    ['born today', '2026-11-22', 0, 'minor'],
    ['born tomorrow', '2026-11-23', null, 'unknown'],
    ['no such day', '2008-02-30', null, 'unknown'],
    ['no date', 'unknown', null, 'unknown'],
  ])('%s', (_, birthDate, ageYears, ageGroup) => {
    expect(readAge(chartOf(aPatient().born(birthDate))).facts).toEqual({ ageYears, ageGroup });
  });

  it('is not known of a patient who could not be read', () => {
    expect(readAge(chartOf(aPatient().without('patient'))).facts.ageGroup).toBe('unknown');
  });

  it.each([
    ['1954-03-10', { day: '1954-03-10', value: undefined }],
    ['1954-03', { day: undefined, value: '1954-03' }],
    ['1954', { day: undefined, value: '1954' }],
  ])('is shown by the birth date as recorded: %s', (birthDate, shown) => {
    const { evidence } = readAge(chartOf(aPatient().born(birthDate)));
    expect(evidence).toEqual({ age: [{ what: 'birth-date', ...shown }] });
  });
});
