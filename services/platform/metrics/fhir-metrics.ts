import type { Registry } from 'prom-client';
import type { WatchRead } from '../fhir-read.js';
import { duration } from './registry.js';

/** What is asked of EHRs' FHIR servers. */
export interface FhirMetrics {
  timeFhirRead: WatchRead;
}

export function fhirMetrics(registry: Registry): FhirMetrics {
  const reads = duration(registry, {
    name: 'fhir_read_duration_seconds',
    help: 'Reads and searches on FHIR servers, by outcome: answered, or why not',
    labels: ['outcome'],
  });
  return {
    timeFhirRead: () => {
      const stop = reads.startTimer();
      return (outcome) => void stop({ outcome });
    },
  };
}
