import { describe, expect, it } from '@jest/globals';
import type { Dosage } from '../../../services/facts/fhir/dosage.js';
import { orderFacts } from '../../../services/facts/orders/order-facts.js';
import { readOrder } from '../../../services/facts/orders/read-order.js';
import { anOrder } from '../../builders/an-order.js';
import { aDosage, chartOf, inputOf } from '../../builders/medication.js';

const dosed = (...dosage: Dosage[]) =>
  orderFacts(readOrder(anOrder('denosumab 60 mg', { dosage }), inputOf([])), chartOf([]), 'order-sign').facts;

describe('the stated dosage', () => {
  it.each([
    ['60 mg', aDosage([60, 'mg']), 60, 'none'],
    ['0.06 g', aDosage([0.06, 'g']), 60, 'none'],
    ['1 mL of 60 mg/mL', aDosage([1, 'mL']), 60, 'none'],
    ['1 ML', aDosage([1, 'ML']), 60, 'none'],
    ['2 mL', aDosage([2, 'mL']), 120, 'dose'],
    ['59.9 mg', aDosage([59.9, 'mg']), 59.9, 'dose'],
    ['a syringe', aDosage([1, 'syringe']), null, 'none'],
    [
      'the high end of a range',
      { doseAndRate: [{ doseRange: { low: { value: 60, unit: 'mg' }, high: { value: 90, unit: 'mg' } } }] },
      90,
      'dose',
    ],
    ['a text', { text: '120 mg s.c.' }, 120, 'dose'],
  ])('dose: %s', (_, dosage, orderDoseMg, orderFaults) => {
    expect(dosed(dosage)).toMatchObject({ orderDoseMg, orderFaults });
  });

  it('of several entries the gravest', () => {
    expect(dosed(aDosage([60, 'mg']), aDosage([120, 'mg'])).orderDoseMg).toBe(120);
    expect(dosed(aDosage([30, 'mg']), aDosage([60, 'mg'])).orderDoseMg).toBe(30);
  });

  it.each([
    ['subcutaan', 'subcutaneous', 'none'],
    ['intravenous', 'intravenous', 'route'],
    ['intramuscular', 'other', 'route'],
    ['nasal', 'other', 'route'],
    ['as usual', null, 'none'],
  ])('route: %s', (route, orderRoute, orderFaults) => {
    expect(dosed(aDosage(null, null, route))).toMatchObject({ orderRoute, orderFaults });
  });

  it.each([
    [[6, 'mo'], 182.625, 'none'], // 6 × 30.4375
    [[168, 'd'], 168, 'none'],
    [[167, 'd'], 167, 'interval'],
    [[28, 'wk'], 196, 'none'],
    [[197, 'd'], 197, 'interval'],
    [[1, 'mo'], 30.4375, 'interval'],
    [[0.5, 'a'], 182.625, 'none'],
    [[6, 'fortnight'], null, 'none'],
  ] as const)('every %j: %s days', ([period, unit], orderIntervalDays, orderFaults) => {
    expect(dosed(aDosage(null, [period, unit]))).toMatchObject({ orderIntervalDays, orderFaults });
  });

  it('a timing code alone tells no interval', () => {
    expect(dosed({ timing: { code: { text: 'Q6MO' } } }).orderIntervalDays).toBeNull();
  });

  it('twice in six months is half of it', () => {
    const timing = { repeat: { frequency: 2, period: 6, periodUnit: 'mo' } };
    expect(dosed({ timing }).orderIntervalDays).toBe(91.3125); // 182.625 / 2
  });

  it('two faults are several, nothing stated is none', () => {
    expect(dosed(aDosage([120, 'mg'], null, 'intravenous')).orderFaults).toBe('several');
    expect(dosed()).toMatchObject({
      orderDoseMg: null,
      orderRoute: null,
      orderIntervalDays: null,
      orderFaults: 'none',
    });
  });
});
