import { describe, expect, it } from '@jest/globals';
import { readMonitoring } from '../../../services/facts/monitoring/read-monitoring.js';
import { aPatient } from '../../builders/a-patient.js';
import { chartOf } from '../../builders/chart-of.js';
import { AS_OF, daysAgo } from '../../builders/days.js';

type Known = Parameters<typeof readMonitoring>[1];

const WELL: Known = {
  doseDay: AS_OF.day,
  lastDoseDay: null,
  calciumStatus: 'normal',
  calciumDaysBeforeDose: 10,
  severeRenal: false,
  calciumSupplement: true,
  vitaminDSupplement: true,
};

const read = (patient: ReturnType<typeof aPatient>, known: Partial<Known> = {}) =>
  readMonitoring(chartOf(patient), { ...WELL, ...known }).facts;

describe('a calcium already ordered', () => {
  it.each([
    ['for tomorrow', aPatient().withTestOrdered('calcium', { for: daysAgo(-1) }), [true, daysAgo(-1)]],
    ['for no day', aPatient().withTestOrdered('calcium'), [true, null]],
    ['ionised', aPatient().withTestOrdered('ionised calcium'), [true, null]],
    [
      'for two days, the nearest first',
      aPatient()
        .withTestOrdered('calcium', { for: daysAgo(-9) })
        .withTestOrdered('calcium', { for: daysAgo(-2) }),
      [true, daysAgo(-2)],
    ],
    [
      'for five days ago, sampled then',
      aPatient()
        .withTestOrdered('calcium', { daysAgo: 9, for: daysAgo(5) })
        .withCalcium(2.3, { daysAgo: 5 }),
      [false, null],
    ],
    [
      'for five days ago, last sampled before',
      aPatient()
        .withTestOrdered('calcium', { daysAgo: 9, for: daysAgo(5) })
        .withCalcium(2.3, { daysAgo: 6 }),
      [true, daysAgo(5)],
    ],
    [
      'for no day, sampled since it was written',
      aPatient().withTestOrdered('calcium', { daysAgo: 9 }).withCalcium(2.3, { daysAgo: 9 }),
      [false, null],
    ],
    ['another test', aPatient().withTestOrdered('creatinine'), [false, null]],
    ['not to be read', aPatient().without('serviceRequests'), [false, null]],
  ])('%s', (_, patient, expected) => {
    const { calciumOrdered, calciumOrderedDay } = read(patient);
    expect([calciumOrdered, calciumOrderedDay]).toEqual(expected);
  });

  it('is shown, and one that was sampled since is not', () => {
    const patient = aPatient()
      .withTestOrdered('calcium', { daysAgo: 9, for: daysAgo(5) })
      .withCalcium(2.3, { daysAgo: 5 })
      .withTestOrdered('calcium', { for: daysAgo(-3) });
    const { evidence } = readMonitoring(chartOf(patient), WELL);
    expect(evidence['calcium-ordered']?.map(({ what, day }) => [what, day])).toEqual([
      ['test-ordered', daysAgo(-3)],
    ]);
  });
});

describe('a calcium ordered for days 1 to 14 after a dose today', () => {
  it.each([
    [0, false],
    [1, true],
    [14, true],
    [15, false],
  ])('on day %i', (days, expected) => {
    const patient = aPatient().withTestOrdered('calcium', { for: daysAgo(-days) });
    expect(read(patient).calciumOrderedAfterDose).toBe(expected);
  });

  const period = (start: string, end?: string) =>
    aPatient().with('serviceRequests', {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      code: { text: 'Calcium' },
      occurrencePeriod: { start, ...(end === undefined ? {} : { end }) },
    });

  it.each([
    ['between two of these days', period(daysAgo(-10), daysAgo(-14)), true],
    ['from one of these days on', period(daysAgo(-10)), true],
    ['perhaps later', period(daysAgo(-10), daysAgo(-15)), false],
    ['perhaps before', period(daysAgo(0), daysAgo(-14)), false],
    ['on no day', aPatient().withTestOrdered('calcium'), false],
    [
      'on one of these days, and earlier',
      aPatient()
        .withTestOrdered('calcium', { for: daysAgo(-12) })
        .withTestOrdered('calcium', { for: daysAgo(0) }),
      true,
    ],
  ])('%s', (_, patient, expected) => {
    expect(read(patient).calciumOrderedAfterDose).toBe(expected);
  });

  it('is best taken from day 10 to day 14', () => {
    const facts = read(aPatient());
    expect([facts.afterDoseFromDay, facts.afterDoseToDay]).toEqual(['2026-12-02', '2026-12-06']);
  });
});
