import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** A metric's name and what it counts, as Prometheus shows them, with the names of its labels. */
export interface Described<Label extends string> {
  name: string;
  help: string;
  labels?: readonly Label[];
}

/**
 * Seconds. CDS Hooks asks for answers in half a second; reads of the EHR's FHIR server end with the deadline, 1.5
 * seconds unless set otherwise.
 */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 5];

export function counter<Label extends string>(registry: Registry, described: Described<Label>) {
  return new Counter(inPrometheus(registry, described));
}

/** What is counted elsewhere, by its labels. */
export type Totals<Label extends string> = () => Iterable<readonly [Record<Label, string>, number]>;

/** Of totals that are asked for at each scrape: where counting itself must cost next to nothing. */
export function counterOf<Label extends string>(
  registry: Registry,
  described: Described<Label>,
  totals: Totals<Label>,
) {
  return new Counter({
    ...inPrometheus(registry, described),
    collect() {
      this.reset();
      for (const [labels, total] of totals()) this.inc(labels, total);
    },
  });
}

export function gauge<Label extends string>(registry: Registry, described: Described<Label>) {
  return new Gauge(inPrometheus(registry, described));
}

/** Of seconds. */
export function duration<Label extends string>(registry: Registry, described: Described<Label>) {
  return new Histogram({ ...inPrometheus(registry, described), buckets: BUCKETS });
}

function inPrometheus<Label extends string>(
  registry: Registry,
  { name, help, labels = [] }: Described<Label>,
) {
  return { name, help, labelNames: [...labels], registers: [registry] };
}
