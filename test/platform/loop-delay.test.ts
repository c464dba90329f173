import { describe, expect, it } from '@jest/globals';
import { watchLoopDelay } from '../../services/platform/loop-delay.js';

/** A clock and measurements as the test wants them; forgotten counts how often measuring began anew. */
function aLoop() {
  const loop = { ms: 0, count: 0, mean: NaN, forgotten: 0, reset: () => (loop.forgotten += 1) };
  const delay = watchLoopDelay(() => loop.ms, loop);
  return { loop, delay };
}

describe('how late the event loop runs', () => {
  it('is the mean of what was measured, without the 20 ms between looks, once half a second is over', () => {
    const { loop, delay } = aLoop();
    Object.assign(loop, { ms: 499, count: 2, mean: 270e6 });
    expect([delay(), loop.forgotten]).toEqual([0, 0]);
    loop.ms = 500;
    expect([delay(), loop.forgotten]).toEqual([250, 1]);
  });

  it('stands until the next half second is over', () => {
    const { loop, delay } = aLoop();
    Object.assign(loop, { ms: 500, count: 2, mean: 270e6 });
    delay();
    Object.assign(loop, { ms: 999, count: 25, mean: 21e6 });
    expect(delay()).toBe(250);
    loop.ms = 1000;
    expect(delay()).toBe(1);
  });

  it('is all the time since, when the loop has not turned once', () => {
    const { loop, delay } = aLoop();
    loop.ms = 900;
    expect(delay()).toBe(900);
  });
});
