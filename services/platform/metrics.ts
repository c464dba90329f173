import { collectDefaultMetrics, Registry } from 'prom-client';
import { doorMetrics, type DoorMetrics } from './metrics/door-metrics.js';
import { fhirMetrics, type FhirMetrics } from './metrics/fhir-metrics.js';
import { hookMetrics, type HookMetrics } from './metrics/hook-metrics.js';
import { storeMetrics, type StoreMetrics } from './metrics/store-metrics.js';

/** Prometheus metrics. Labels come from closed lists only: nothing that a request says becomes a label. */
export interface Metrics extends HookMetrics, FhirMetrics, StoreMetrics, DoorMetrics {
  registry: Registry;
}

/** A registry of its own for each app, so that two in one process do not clash. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  // the process: memory, CPU, garbage collection, and how late the event loop runs
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    ...hookMetrics(registry),
    ...fhirMetrics(registry),
    ...storeMetrics(registry),
    ...doorMetrics(registry),
  };
}
