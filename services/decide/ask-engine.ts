import { Engine, type EngineResult } from 'json-rules-engine';
import type { Facts } from '../facts/vocabulary/vocabulary.js';
import type { Question } from './question.js';

/**
 * Whether each condition holds, as json-rules-engine judges it. All are the parts of one rule: parts of the same
 * priority are all judged, whatever the others answer, and each keeps its own result.
 * The engine is made anew, as the runs of one engine must not overlap; it is handed only the facts that are read.
 */
export async function askEngine(
  questions: readonly Question[],
  facts: Facts,
): Promise<Map<Question, boolean>> {
  const parts = questions.map(({ condition }) => condition);
  const engine = new Engine([{ conditions: { any: parts }, event: { type: 'judged' } }]);
  for (const name of new Set(questions.flatMap(({ reads }) => reads))) {
    if (!(name in facts)) throw new Error(`no reading has a fact ${name}`);
    engine.addFact(name, facts[name], { cache: false });
  }
  const results = resultsOf(await engine.run());
  return new Map(questions.map((question, at) => [question, judged(results[at])]));
}

function resultsOf({ results, failureResults }: EngineResult): readonly { result?: boolean }[] {
  return [...results, ...failureResults].flatMap(({ conditions }) =>
    'any' in conditions ? conditions.any : [],
  );
}

function judged(part: { result?: boolean } | undefined): boolean {
  if (part?.result === undefined) throw new Error('the engine left a condition without an answer');
  return part.result;
}
