/** What a run is busy with. Texts for people are the progress reporters' own. */
export const PHASES = ['downloading', 'checking', 'finding', 'sorting', 'evaluating'] as const;

export type Phase = (typeof PHASES)[number];

/** Told how far a run is; how that is shown is its own affair. */
export interface Progress {
  start(phase: Phase, total: number, unit: 'bytes' | 'patients' | 'requests'): void;
  advance(by: number): void;
  /** the part that was started is done; the same may be started again when there turns out to be more of it */
  end(): void;
  /** nothing more will come, whatever was done: gives the terminal back */
  stop(): void;
}

const nothing = () => undefined;

export const SILENT: Progress = { start: nothing, advance: nothing, end: nothing, stop: nothing };
