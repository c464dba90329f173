import type { GapReason } from '../facts/record.js';

/** What came of one read or search on a FHIR server. */
export type ReadOutcome = 'answered' | GapReason;

/** Called when a read begins; what it gives is called when the read is over. */
export type WatchRead = () => (outcome: ReadOutcome) => void;

export function watchedBy(...watchers: readonly WatchRead[]): WatchRead {
  return () => {
    const over = watchers.map((watch) => watch());
    return (outcome) => {
      for (const tell of over) tell(outcome);
    };
  };
}
