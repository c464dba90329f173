import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

const RESOLUTION_MS = 20;

/** Long enough that one long request does not count as overload, short enough to notice one before clients give up. */
const OVER_MS = 500;

/** Of Node's histogram: nanoseconds between one look and the next, the wait between looks included. */
type Monitor = Pick<IntervalHistogram, 'count' | 'mean' | 'reset'>;

/**
 * How late the event loop runs, in milliseconds: the mean of the half second before. A loop that is late makes all
 * who wait later still.
 */
export function watchLoopDelay(
  now = () => performance.now(),
  monitor: Monitor = startMonitor(),
): () => number {
  let sinceMs = now();
  let delay = 0;
  return () => {
    const nowMs = now();
    if (nowMs - sinceMs < OVER_MS) return delay;
    // without a single measurement the loop has not turned since: the mean is then no number
    delay = monitor.count > 0 ? monitor.mean / 1e6 - RESOLUTION_MS : nowMs - sinceMs;
    monitor.reset();
    sinceMs = nowMs;
    return delay;
  };
}

function startMonitor(): Monitor {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  return monitor;
}
