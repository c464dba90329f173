import { addDays, dayOf } from '../../facts/calendar.js';
import type { Logger } from '../../platform/log.js';
import type { Cut } from './cut-old.js';

export interface TidyOptions {
  /** answers whether something is left to cut */
  cut: (what: Cut) => Promise<boolean>;
  /** null: the trail is kept for ever */
  retentionDays: number | null;
  timeZone: string;
  now: () => number;
  log: Logger;
}

const EVERY_MS = 3_600_000;

export interface Tidy {
  /** cuts all that is too old, a little at a time so that rows are written between */
  tidy(): Promise<void>;
  stop(): void;
}

/** Now and every hour. What fails is tried again in an hour. */
export function keepTidy({ cut, retentionDays, timeZone, now, log }: TidyOptions): Tidy {
  let stopped = false;
  async function tidy(): Promise<void> {
    const today = dayOf(now(), timeZone);
    const before = retentionDays === null ? null : addDays(today, -retentionDays);
    try {
      while (!stopped && (await cut({ before, now: now() })));
    } catch {
      if (!stopped) log.warn('what is too old could not be cut; the next attempt is in an hour');
    }
  }
  const timer = setInterval(() => void tidy(), EVERY_MS).unref();
  return {
    tidy,
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}
