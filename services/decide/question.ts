import type { FactName } from '../facts/vocabulary/vocabulary.js';
import { factsRead } from './facts-read.js';
import type { Condition } from './rule.js';
import { stopEarly, type EnginePart } from './stop-early.js';

/** A condition and the facts it reads. */
export interface Question {
  condition: EnginePart;
  reads: readonly FactName[];
}

/** Makes a question of a condition; the same condition in several rules is one question. */
export type Pose = (condition: Condition) => Question;

export function createPose(): Pose {
  const byText = new Map<string, Question>();
  const byCondition = new WeakMap<Condition, Question>();
  return (condition) => {
    const known = byCondition.get(condition);
    if (known) return known;
    const text = JSON.stringify(condition);
    const question = byText.get(text) ?? { condition: stopEarly(condition), reads: factsRead(condition) };
    byText.set(text, question);
    byCondition.set(condition, question);
    return question;
  };
}
