import { describe, expect, it } from '@jest/globals';
import type { Dosage } from '../../../services/facts/fhir/dosage.js';
import { mgPerDay } from '../../../services/facts/medicines/mg-per-day.js';
import { AS_OF, daysAgo } from '../../builders/days.js';
import { SETTINGS } from '../../builders/knowledge.js';
import { aDosage } from '../../builders/medication.js';

const taken = (dosages: readonly Dosage[], name = 'prednisolone 5 mg') =>
  mgPerDay(
    { dosages, named: { concepts: [{ text: name }], medication: undefined, identified: true } },
    { asOf: AS_OF, settings: SETTINGS },
  );
const daily = (value: number, unit: string) => aDosage([value, unit], [1, 'd']);

describe('what is taken a day, in mg', () => {
  it.each<[string, Dosage, number | null]>([
    ['so many mg', daily(10, 'mg'), 10],
    ['every other day', aDosage([10, 'mg'], [2, 'd']), 5],
    ['every eight hours', aDosage([10, 'mg'], [8, 'h']), 30],
    // of 5 mg each
    ['tablets', daily(2, 'tablets'), 10],
    ['tablets, in Dutch', daily(2, 'tbl.'), 10],
    ['pieces, in Dutch', daily(2, 'stuks'), 10],
    ['capsules, as UCUM annotates them', daily(2, '{capsule}'), 10],
    ['so many of one', daily(2, '1'), 10],
    [
      'by a code alone',
      { ...daily(2, ''), doseAndRate: [{ doseQuantity: { value: 2, code: '{tbl}' } }] },
      10,
    ],
    ['a number alone', { ...daily(2, ''), doseAndRate: [{ doseQuantity: { value: 2 } }] }, 10],
    ['what is no piece', daily(2, 'sprays'), null],
    ['hundreds of units', daily(100, '100IU'), null],
    ['half-tablets of no kind we know', daily(2, 'half-tabs'), null],
    ['millilitres of no known concentration', daily(2, 'mL'), null],
    ['no dose', aDosage(null, [1, 'd']), null],
    [
      'a dose without a number',
      { ...daily(2, ''), doseAndRate: [{ doseQuantity: { value: undefined, unit: 'tablet' } }] },
      null,
    ],
    ['no interval', aDosage([10, 'mg']), null],
    [
      'one to two times a day',
      {
        ...daily(10, 'mg'),
        timing: { repeat: { frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' } },
      },
      null,
    ],
    ['as needed', { ...daily(10, 'mg'), asNeededBoolean: true }, null],
  ])('%s', (_, dosage, expected) => {
    expect(taken([dosage])).toBe(expected);
  });

  it('of a known concentration the millilitres; of no strength or two no pieces', () => {
    expect(taken([daily(2, 'mL')], 'prednisolone 5 mg/mL')).toBe(10);
    expect(taken([daily(2, 'tablets')], 'prednisolone')).toBeNull();
    expect(taken([daily(2, 'tablets')], 'prednisolone 5 mg, 20 mg')).toBeNull();
  });
});

describe('the entry that holds today', () => {
  const during = (boundsPeriod: { start?: string; end?: string }): Dosage => ({
    ...daily(10, 'mg'),
    timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', boundsPeriod } },
  });

  it.each([
    [{ start: daysAgo(0) }, 10],
    [{ start: daysAgo(-1) }, null],
    [{ end: daysAgo(0) }, 10],
    [{ end: daysAgo(1) }, null],
    [{ start: daysAgo(5), end: daysAgo(-5) }, 10],
    [{ start: daysAgo(9), end: daysAgo(5) }, null],
    [{ start: daysAgo(-5), end: daysAgo(-9) }, null],
    [{}, 10],
  ])('%j: %s', (bounds, expected) => {
    expect(taken([during(bounds)])).toBe(expected);
  });

  it('is one of several: a course that tapers', () => {
    const tapering = [during({ end: daysAgo(1) }), { ...daily(5, 'mg') }];
    expect(taken(tapering)).toBe(5);
    expect(taken([daily(5, 'mg'), daily(10, 'mg')])).toBeNull();
    expect(taken([])).toBeNull();
  });
});
