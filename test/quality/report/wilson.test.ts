import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilson } from '../../../services/quality/report/wilson.js';

/**
 * Worked out by hand with z = 1.96, z² = 3.8416:
 * middle = (p + z²/2n) / (1 + z²/n), half = z · √(p(1−p)/n + z²/4n²) / (1 + z²/n).
 */
describe('the Wilson 95 % interval', () => {
  it.each([
    // p 0.5: middle 0.5; √(0.025 + 3.8416/400 = 0.034604) = 0.186022 · 1.96 = 0.364603 / 1.38416 = 0.26341
    { met: 5, events: 10, low: 0.2366, high: 0.7634 },
    // p 0.8: middle (0.8 + 0.019208) / 1.038416 = 0.788902; √(0.0016 + 0.00009604) = 0.041183 · 1.96 / 1.038416 = 0.077732
    { met: 80, events: 100, low: 0.7112, high: 0.8666 },
    // p 0: from 0 to (z²/n) / (1 + z²/n) = 0.38416 / 1.38416
    { met: 0, events: 10, low: 0, high: 0.2775 },
    // p 1: from 1 / (1 + z²/n) = 1 / 1.38416 to 1
    { met: 10, events: 10, low: 0.7225, high: 1 },
    // one of one: from 1 / 4.8416
    { met: 1, events: 1, low: 0.2065, high: 1 },
    // Southampton's audit, 13 of 16: p 0.8125; middle (0.8125 + 0.12005) / 1.2401 = 0.751996;
    // √(0.152344/16 = 0.0095215 + 3.8416/1024 = 0.0037516) = 0.115209 · 1.96 / 1.2401 = 0.182091
    { met: 13, events: 16, low: 0.5699, high: 0.9341 },
  ])('$met of $events: $low to $high', ({ met, events, low, high }) => {
    const interval = wilson(met, events);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('of nothing is nothing, not 0 %', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('holds the share it is about, within 0 and 1, and mirrors for what was not met', () => {
    const counts = fc
      .integer({ min: 1, max: 1e6 })
      .chain((events) =>
        fc.record({ events: fc.constant(events), met: fc.integer({ min: 0, max: events }) }),
      );
    fc.assert(
      fc.property(counts, ({ met, events }) => {
        const { low, high } = wilson(met, events) ?? { low: NaN, high: NaN };
        const mirrored = wilson(events - met, events);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(met / events);
        expect(high).toBeGreaterThanOrEqual(met / events);
        expect(mirrored?.low).toBeCloseTo(1 - high, 9);
        expect(mirrored?.high).toBeCloseTo(1 - low, 9);
      }),
    );
  });
});
