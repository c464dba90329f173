import { describe, expect, it } from '@jest/globals';
import type { MedicationUse } from '../../../services/facts/fhir/medication-use.js';
import { readOrder } from '../../../services/facts/orders/read-order.js';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import { anOrder } from '../../builders/an-order.js';
import { anAdministration, chartOf, inputOf, type Circumstances } from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const timeline = (uses: readonly MedicationUse[], circumstances: Circumstances = {}) =>
  readTimeline(chartOf(uses, circumstances), null).facts;
const refused = (...items: string[]) => {
  const { record } = inputOf([]);
  const failed = Object.fromEntries(
    items.map((item) => [item, { state: 'failed', gaps: [{ why: 'refused' }] }]),
  );
  return { record: { items: { ...record.items, ...failed } } };
};

describe('the ordered dose against the last', () => {
  const timed = (dose: MedicationUse, start?: string) => {
    const order = readOrder(anOrder(PROLIA, start ? { start } : {}), inputOf([]));
    return readTimeline(chartOf([dose]), order).facts;
  };

  // last dose 1 June 2026: due on 1 December, five months on 1 November
  it.each([
    [undefined, 9, false], // 22 November
    ['2026-12-01', 0, false],
    ['2026-11-01', 30, false],
    ['2026-10-31', 31, true],
    ['2026-06-01', 9, false], // the start of the series, not of this dose
  ])('start %s: %s days before it is due, under five months %s', (start, days, under) => {
    expect(timed(anAdministration(PROLIA, '2026-06-01'), start)).toMatchObject({
      orderDaysBeforeDue: days,
      orderUnderMinimumInterval: under,
    });
  });

  it.each([
    ['never given', {}, false],
    ['nobody knows of a dose', refused('medicationAdministrations'), null],
  ])('%s: nothing to be before', (_, circumstances, under) => {
    const order = readOrder(anOrder(PROLIA), inputOf([]));
    expect(readTimeline(chartOf([], circumstances), order).facts).toMatchObject({
      orderDueDay: null,
      orderDaysBeforeDue: null,
      orderUnderMinimumInterval: under,
    });
  });

  it('without an order there is nothing to time', () => {
    expect(timeline([anAdministration(PROLIA, '2026-06-01')])).toMatchObject({
      orderDueDay: '2026-12-01',
      orderDaysBeforeDue: null,
      orderUnderMinimumInterval: null,
    });
  });

  it('a dose of the 120 mg product counts too', () => {
    expect(timed(anAdministration('denosumab 120 mg', '2026-11-01'))).toMatchObject({
      anyDenosumabDose: true,
      lastAnyDoseDay: '2026-11-01',
      orderUnderMinimumInterval: true,
      doseCount: 0,
    });
  });
});
