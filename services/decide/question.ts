import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Known } from '../facts/three-valued.js';
import type { FactName, Facts } from '../facts/vocabulary/vocabulary.js';
import { factsRead } from './facts-read.js';
import type { Condition } from './rule.js';

/** One condition, as json-rules-engine judges it. */
export interface Question {
  /** null when a fact it reads is not known: the engine would take a missing value for an answer */
  ask(facts: Facts): Promise<Known>;
}

/**
 * An engine's runs must not overlap (a run that ends marks the others as finished and their rules are skipped),
 * so each run takes an idle engine or makes one. Only the facts that the condition reads are handed in.
 */
export function createQuestion(condition: Condition): Question {
  const reads = factsRead(condition);
  const idle: Engine[] = [];
  return {
    async ask(facts) {
      if (reads.some((name) => facts[name] === null)) return null;
      const engine = idle.pop() ?? engineFor(condition);
      const { events } = await engine.run(only(facts, reads));
      idle.push(engine);
      return events.length > 0;
    },
  };
}

function engineFor(condition: Condition): Engine {
  return new Engine([{ conditions: topLevel(condition), event: { type: 'holds' } }]);
}

function topLevel(condition: Condition): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition;
}

function only(facts: Facts, names: readonly FactName[]): Record<string, Facts[FactName]> {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}
