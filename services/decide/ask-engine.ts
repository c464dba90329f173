import { Engine } from 'json-rules-engine';
import type { Facts } from '../facts/vocabulary/vocabulary.js';
import { forOneRun, ruleOf, type RunPart } from './engine-part.js';
import type { Question } from './question.js';
import { ReadingAlmanac } from './reading-almanac.js';

/**
 * Whether each condition holds, in their order, as json-rules-engine judges it: all in one run, as parts of one rule.
 * The engine is made anew, as the runs of one engine must not overlap.
 */
export async function askEngine(questions: readonly Question[], facts: Facts): Promise<readonly boolean[]> {
  const parts = questions.map(({ part }) => forOneRun(part));
  await new Engine([ruleOf(parts)]).run({}, { almanac: new ReadingAlmanac(facts) });
  return parts.map(answerOf);
}

function answerOf({ result }: RunPart): boolean {
  if (result === undefined) throw new Error('the engine left a condition without an answer');
  return result;
}
