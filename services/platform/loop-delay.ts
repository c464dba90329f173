import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 20;

/** Long enough that one long request does not count as overload, short enough to notice one before clients give up. */
const OVER_MS = 500;

/**
 * How late the event loop runs, in milliseconds: the mean of the half second before. A loop that is late makes all
 * who wait later still.
 */
export function watchLoopDelay(): () => number {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  let since = performance.now();
  let delay = 0;
  return () => {
    const now = performance.now();
    if (now - since < OVER_MS) return delay;
    // without a single measurement the loop has not turned since: the mean is then no number
    delay = monitor.count > 0 ? monitor.mean / 1e6 - RESOLUTION_MS : now - since;
    monitor.reset();
    since = now;
    return delay;
  };
}
