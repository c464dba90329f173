import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween } from '../../../services/quality/replay/difference.js';
import type { ReplayedOrder } from '../../../services/quality/replay/replayed-order.js';
import {
  commonest,
  mergeReplays,
  per100Orders,
  summariseReplay,
} from '../../../services/quality/replay/summarise-replay.js';

const anOrder = (more: Partial<ReplayedOrder> = {}): ReplayedOrder => ({
  event: 'MedicationRequest/1',
  fires: {},
  cannotTell: [],
  ...more,
});

/** Five orders: none, info only (which interrupts nobody), one alert, two alerts, the same two again. */
const five = [
  anOrder(),
  anOrder({ fires: { indication: 'info' } }),
  anOrder({ fires: { overdue: 'warning' }, cannotTell: ['hypersensitivity'] }),
  anOrder({ fires: { 'too-early': 'critical', hypocalcaemia: 'critical' } }),
  anOrder({ fires: { hypocalcaemia: 'critical', 'too-early': 'warning', indication: 'info' } }),
];

describe('the alert burden', () => {
  it('is counted order by order', () => {
    const summary = summariseReplay(five);
    expect(summary).toEqual({
      orders: 5,
      alerts: { '0': 2, '1': 1, more: 2 },
      fires: {
        'indication info': 2,
        'overdue warning': 1,
        'too-early critical': 1,
        'too-early warning': 1,
        'hypocalcaemia critical': 2,
      },
      combinations: { overdue: 1, 'hypocalcaemia + too-early': 2 },
      cannotTell: { hypersensitivity: 1 },
    });
    // 2 of 5
    expect(per100Orders(summary.fires['hypocalcaemia critical'] ?? 0, summary)).toBe(40);
    expect(commonest(summary.combinations)[0]).toEqual({ key: 'hypocalcaemia + too-early', number: 2 });
  });

  it('has no rate without orders, and lists ten at the most', () => {
    expect(per100Orders(0, summariseReplay([]))).toBeNull();
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`rule-${at}`, at]));
    expect(commonest(many).map(({ number }) => number)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });

  it('of any two parts is that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...five)), fc.array(fc.constantFrom(...five)), (one, other) => {
        expect(mergeReplays(summariseReplay(one), summariseReplay(other))).toEqual(
          summariseReplay([...one, ...other]),
        );
      }),
    );
  });
});

describe('the difference of two rule folders', () => {
  it('is told rule by rule, silence and cannot tell included', () => {
    const first = anOrder({
      fires: { overdue: 'warning', 'too-early': 'warning' },
      cannotTell: ['pregnancy'],
    });
    const second = anOrder({ fires: { overdue: 'info', 'too-early': 'warning', pregnancy: 'critical' } });
    expect(changesBetween(first, second)).toEqual([
      { event: 'MedicationRequest/1', rule: 'overdue', first: 'warning', second: 'info' },
      { event: 'MedicationRequest/1', rule: 'pregnancy', first: 'cannot-tell', second: 'critical' },
    ]);
    expect(changesBetween(first, first)).toEqual([]);
  });

  it('is not made of two different orders', () => {
    expect(() => changesBetween(anOrder(), anOrder({ event: 'MedicationRequest/2' }))).toThrow(
      'different orders',
    );
  });
});
