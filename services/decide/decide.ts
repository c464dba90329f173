import type { Readings } from '../facts/reading.js';
import { judgeReading } from './judge-reading.js';
import type { Outcome } from './outcome.js';
import { createPose } from './question.js';
import type { Rule } from './rule.js';

/** Judges rules on readings: for each rule and reading one of out-of-scope, silent, fires, cannot-tell. */
export type Decide = (rules: readonly Rule[], readings: Readings) => Promise<readonly Outcome[]>;

export function createDecide(): Decide {
  const pose = createPose();
  return async (rules, { readings }) => {
    const judged = readings.map((reading) => judgeReading(rules, reading, pose));
    return (await Promise.all(judged)).flat();
  };
}
