import type { Registry } from 'prom-client';
import { counter, duration, gauge } from './registry.js';

/** How what is kept is kept. */
export interface StoreMetrics {
  setStoreState: (state: 'ok' | 'degraded') => void;
  /** rows that are not in the database yet */
  setRowsWaiting: (rows: number) => void;
  /** takes the time until it is called with the rows that were written together; not called when writing fails */
  timeCommit: () => (rows: number) => void;
  countStoreFailure: () => void;
}

export function storeMetrics(registry: Registry): StoreMetrics {
  const degraded = gauge(registry, {
    name: 'store_degraded',
    help: '1 while the database cannot be written to, else 0',
  });
  const waiting = gauge(registry, { name: 'store_rows_waiting', help: 'Rows not yet in the database' });
  const commits = duration(registry, {
    name: 'store_commit_duration_seconds',
    help: 'Writing rows together and making them safe',
  });
  const rowsWritten = counter(registry, { name: 'store_rows_total', help: 'Rows written' });
  const failures = counter(registry, { name: 'store_failures_total', help: 'Failed attempts to write' });
  return {
    setStoreState: (state) => degraded.set(state === 'degraded' ? 1 : 0),
    setRowsWaiting: (rows) => waiting.set(rows),
    timeCommit: () => {
      const stop = commits.startTimer();
      return (rows) => {
        stop();
        rowsWritten.inc(rows);
      };
    },
    countStoreFailure: () => failures.inc(),
  };
}
