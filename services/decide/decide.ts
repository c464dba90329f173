import type { Reading, Readings } from '../facts/reading.js';
import { judgeRule } from './judge-rule.js';
import { withoutWhatOthersSay } from './said-by.js';
import type { Outcome } from './outcome.js';
import { createQuestion, type Question } from './question.js';
import type { Condition, Rule } from './rule.js';

/** Judges rules on readings: for each rule and reading one of out-of-scope, silent, fires, cannot-tell. */
export type Decide = (rules: readonly Rule[], readings: Readings) => Promise<readonly Outcome[]>;

/** Poses a condition; the same condition in several rules is one question. */
export type Pose = (condition: Condition) => Question;

export function createDecide(): Decide {
  const pose = poser();
  return async (rules, readings) => {
    const judged = readings.readings.map((reading) => judgeReading(rules, reading, pose));
    return (await Promise.all(judged)).flat();
  };
}

async function judgeReading(rules: readonly Rule[], reading: Reading, pose: Pose): Promise<Outcome[]> {
  const once = onceEach(pose, reading);
  const outcomes = await Promise.all(rules.map((rule) => judgeRule(rule, reading, once)));
  return withoutWhatOthersSay(outcomes, once);
}

function poser(): Pose {
  const questions = new Map<string, Question>();
  const byCondition = new WeakMap<Condition, Question>();
  return (condition) => {
    const known = byCondition.get(condition);
    if (known) return known;
    const key = JSON.stringify(condition);
    const question = questions.get(key) ?? createQuestion(condition);
    questions.set(key, question);
    byCondition.set(condition, question);
    return question;
  };
}

/** Answers of one reading do not change: each question is asked once. */
function onceEach(pose: Pose, reading: Reading) {
  const answers = new Map<Question, Promise<boolean | null>>();
  return (condition: Condition): Promise<boolean | null> => {
    const question = pose(condition);
    const answered = answers.get(question) ?? question.ask(reading.facts);
    answers.set(question, answered);
    return answered;
  };
}
