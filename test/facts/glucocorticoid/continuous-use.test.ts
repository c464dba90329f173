import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readGlucocorticoid } from '../../../services/facts/glucocorticoid/read-glucocorticoid.js';
import { daysAgo } from '../../builders/days.js';
import { aDosage, aMedicationRequest, aStatement, chartOf } from '../../builders/medication.js';

const daysOf = (...uses: MedicationUse[]) => readGlucocorticoid(chartOf(uses)).facts.glucocorticoidDays;

const course = (id: string, from: number, to?: number) =>
  aStatement('prednisolone', {
    id,
    status: 'completed',
    effectivePeriod: { start: daysAgo(from), ...(to === undefined ? {} : { end: daysAgo(to) }) },
  });
const since = (days: number, details: { id?: string; authoredOn?: string } = {}) =>
  aMedicationRequest('prednisolone', { authoredOn: daysAgo(days), ...details });
const asked = (status: string) =>
  aMedicationRequest('prednisolone', {
    id: 'asked',
    status,
    authoredOn: daysAgo(100),
    dispenseRequest: { validityPeriod: { start: daysAgo(100), end: daysAgo(30) } },
  });

describe('for how many days without a gap of more than a fortnight', () => {
  const [first, second] = [course('first', 200, 100), course('second', 95, 40)];

  it.each([
    ['courses told from the oldest on', [first, second, since(35)], 200],
    ['courses told from the newest on', [since(35), second, first], 200],
    ['a shorter course within a longer', [since(100), course('within', 60, 30)], 100],
    ['an earlier course that nobody ended', [course('open', 200), since(16)], 16],
    ['an earlier prescription that was completed', [asked('completed'), since(16)], 100],
    ['an earlier prescription that was cancelled', [asked('cancelled'), since(16)], 16],
    ['an earlier prescription that stayed a draft', [asked('draft'), since(16)], 16],
    ['two prescriptions at once', [since(16), since(50, { id: 'second' })], 50],
  ])('%s', (_, uses, days) => {
    expect(daysOf(...uses)).toBe(days);
  });

  it('of those alone that are known to be systemic', () => {
    const creamOrTablet = aMedicationRequest('hydrocortison', { id: 'hc', authoredOn: daysAgo(120) });
    expect(daysOf(creamOrTablet, since(10))).toBe(10);
  });
});

describe('what is told of those in use', () => {
  const taking = (id: string, mg: number, details: Partial<{ status: string }> = {}) =>
    aMedicationRequest('prednisolone', {
      id,
      dosageInstruction: [aDosage([mg, 'mg'], [1, 'd'])],
      ...details,
    });

  it('the name of one that is in use, and the highest dose', () => {
    const { facts } = readGlucocorticoid(chartOf([taking('a', 10), taking('b', 5)]));
    expect(facts).toMatchObject({
      glucocorticoidName: 'prednisolone',
      glucocorticoidPrednisoneMgPerDay: 10,
    });
  });

  it('the name of the only one', () => {
    expect(readGlucocorticoid(chartOf([taking('a', 10)])).facts.glucocorticoidName).toBe('prednisolone');
  });

  it('nothing of one that was stopped', () => {
    const { facts, evidence } = readGlucocorticoid(chartOf([taking('a', 10, { status: 'stopped' })]));
    expect(facts).toMatchObject({
      glucocorticoidActive: false,
      glucocorticoidName: null,
      glucocorticoidPrednisoneMgPerDay: null,
    });
    expect(evidence.glucocorticoid).toEqual([]);
  });
});
