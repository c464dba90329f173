import type { ChartInput } from './chart-input.js';
import type { PatientRecord } from './record.js';

/** A record and what its words mean, whatever the instant it is looked at from. */
export interface Recorded extends Pick<ChartInput, 'record' | 'terms' | 'settings'> {
  /** IANA time zone of the site */
  timeZone: string;
}

/**
 * The same function, which reads a record once for as long as it lives: an audit looks at a patient as of every dose,
 * and what a resource says is the same from each of them. The answer is shared, and must not be changed.
 */
export function oncePerRecord<Answer>(read: (recorded: Recorded) => Answer): (input: ChartInput) => Answer {
  const kept = new WeakMap<PatientRecord, Recorded & { answer: Answer }>();
  return ({ record, terms, settings, asOf: { timeZone } }) => {
    const known = kept.get(record);
    const isSame = known?.terms === terms && known.settings === settings && known.timeZone === timeZone;
    if (known && isSame) return known.answer;
    const recorded = { record, terms, settings, timeZone };
    const answer = read(recorded);
    kept.set(record, { answer, ...recorded });
    return answer;
  };
}
