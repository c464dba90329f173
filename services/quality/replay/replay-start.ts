import type { ReplayOptions } from './replay.js';
import type { RuleBase } from './rule-base.js';

/** What a thread needs to replay as the service would have answered; it loads the knowledge itself. */
export interface ReplayStart extends Omit<ReplayOptions, 'knowledge' | 'offeredTypes'> {
  first: RuleBase;
  /** to compare with */
  second: RuleBase | null;
}

export const REPLAY_WORKER = new URL('./replay-worker.js', import.meta.url);
