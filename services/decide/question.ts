import type { FactName } from '../facts/vocabulary/vocabulary.js';
import { readByEngine } from './engine-part.js';
import { factsRead } from './facts-read.js';
import type { Condition } from './rule.js';
import type { EnginePart } from './stop-early.js';

/** A condition and the facts it reads. */
export interface Question {
  part: EnginePart;
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
    const question = byText.get(text) ?? { part: readByEngine(condition), reads: factsRead(condition) };
    byText.set(text, question);
    byCondition.set(condition, question);
    return question;
  };
}
