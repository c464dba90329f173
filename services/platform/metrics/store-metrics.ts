import { Gauge, type Registry } from 'prom-client';
import { counterOf } from './registry.js';

/** As much of the store as tells how it fares. */
export interface WatchedStore {
  state(): 'ok' | 'degraded';
  /** rows that wait, rows for which there was no room, and failed writes; the last two since the start */
  figures(): { waiting: number; lost: number; failures: number };
}

/** How what is kept is kept. */
export interface StoreMetrics {
  /** from then on the store is asked at each scrape; once for a registry */
  watchStore: (store: WatchedStore) => void;
}

export function storeMetrics(registry: Registry): StoreMetrics {
  const described = (name: string, help: string) => ({ name, help, registers: [registry] });
  return {
    watchStore: (store) => {
      gaugeOf(described('store_degraded', '1 while the database cannot be written to, else 0'), () =>
        store.state() === 'degraded' ? 1 : 0,
      );
      gaugeOf(described('store_rows_waiting', 'Rows not yet in the database'), () => store.figures().waiting);
      const total = (name: string, help: string, figure: 'lost' | 'failures') =>
        counterOf(registry, { name, help }, () => [[{}, store.figures()[figure]]]);
      total('store_rows_lost_total', 'Rows for which there was no room to wait', 'lost');
      total('store_failures_total', 'Failed writes', 'failures');
    },
  };
}

interface Described {
  name: string;
  help: string;
  registers: Registry[];
}

function gaugeOf(described: Described, value: () => number): void {
  new Gauge({
    ...described,
    collect() {
      this.set(value());
    },
  });
}
