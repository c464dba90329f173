import type { Registry } from 'prom-client';
import type { ErrorCode } from '../errors.js';
import { counter } from './registry.js';

/** What is turned away at the door. */
export interface DoorMetrics {
  countRefusal(code: ErrorCode): void;
}

export function doorMetrics(registry: Registry): DoorMetrics {
  const refusals = counter(registry, {
    name: 'cds_refusals_total',
    help: 'Requests not answered, by reason: overloaded are those shed, rate-limited those over the limit',
    labels: ['code'],
  });
  return { countRefusal: (code) => refusals.inc({ code }) };
}
