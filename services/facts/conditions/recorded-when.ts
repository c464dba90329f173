import type { Day } from '../calendar.js';
import type { Chart, Diagnosis } from '../chart.js';
import type { Known } from '../three-valued.js';
import { exactDay, isWithin, laterFirst, type When } from '../when.js';

/** When it began, else when it was recorded. */
export function began({ onset, recorded }: Diagnosis): When | null {
  return onset ?? recorded;
}

/** The day it began, when it is told to the day. */
export function beganDay(diagnosis: Diagnosis): Day | null {
  return exactDay(began(diagnosis));
}

/** Whether it was told of from that day on: an old complaint recorded anew was told of then. */
export function recordedSince({ onset, recorded }: Diagnosis, from: Day, { asOf }: Chart): Known {
  const when = recorded ?? onset;
  return when && isWithin(when, from, asOf.day);
}

export function newestFirst(a: Diagnosis, b: Diagnosis): number {
  return laterFirst(began(a), began(b));
}
