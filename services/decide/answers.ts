import type { Known } from '../facts/three-valued.js';
import type { Facts } from '../facts/vocabulary/vocabulary.js';
import { askEngine } from './ask-engine.js';
import { areKnown } from './facts-known.js';
import type { Pose, Question } from './question.js';
import type { Condition } from './rule.js';

/** What is known of the conditions of one reading. */
export interface Judged {
  /** null when a fact it reads is not known */
  to(condition: Condition): Known;
}

/** The answers of one reading; they do not change, so each question is asked once. `to` throws when it was not asked. */
export interface Answers extends Judged {
  /** Asks the engine all at once. */
  ask(conditions: readonly Condition[]): Promise<void>;
}

export function createAnswers(facts: Facts, pose: Pose): Answers {
  const answers = new Map<Question, Known>();
  return {
    async ask(conditions) {
      const answerable: Question[] = [];
      for (const question of conditions.map(pose)) {
        if (answers.has(question)) continue;
        answers.set(question, null);
        // the engine would take a missing value for an answer
        if (areKnown(question.reads, facts)) answerable.push(question);
      }
      const judged = await askEngine(answerable, facts);
      answerable.forEach((question, at) => answers.set(question, judged[at] ?? null));
    },
    to(condition) {
      const answer = answers.get(pose(condition));
      if (answer === undefined) throw new Error('a condition must be asked before its answer is read');
      return answer;
    },
  };
}
