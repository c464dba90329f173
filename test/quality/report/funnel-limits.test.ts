import { expect, it } from '@jest/globals';
import { funnelLimits } from '../../../services/quality/report/funnel-limits.js';

it.each([
  // 1.96 · √(0.25/100) = 0.098
  [0.5, 100, 1.96, 0.402, 0.598],
  // 1.96 · √(0.16/4) = 0.392: held at 1
  [0.8, 4, 1.96, 0.408, 1],
  [1, 50, 1.96, 1, 1],
])('whole %p, %p events, z %p: %p to %p', (whole, events, z, low, high) => {
  expect(funnelLimits(whole, events, z).low).toBeCloseTo(low, 6);
  expect(funnelLimits(whole, events, z).high).toBeCloseTo(high, 6);
});
