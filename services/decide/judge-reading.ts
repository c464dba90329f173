import type { Reading } from '../facts/reading.js';
import { createAnswers } from './answers.js';
import { judgeRule } from './judge-rule.js';
import type { Outcome } from './outcome.js';
import type { Pose } from './question.js';
import type { Condition, Rule } from './rule.js';
import { withoutWhatOthersSay } from './said-by.js';

/** Asks for all rules at once: first whom they are about, then what they think, then what they choose. */
export async function judgeReading(rules: readonly Rule[], reading: Reading, pose: Pose): Promise<Outcome[]> {
  const answers = createAnswers(reading.facts, pose);
  await answers.ask(rules.map(({ scope }) => scope));
  const inScope = rules.filter(({ scope }) => answers.to(scope));
  await answers.ask(inScope.map(({ conditions }) => conditions));
  const firing = inScope.filter(({ conditions }) => answers.to(conditions));
  await answers.ask(firing.flatMap(choicesOf));
  return withoutWhatOthersSay(
    rules.map((rule) => judgeRule(rule, reading, answers)),
    answers,
  );
}

function choicesOf({ indicator, alertsWhen, text, offers, saidBy }: Rule): readonly Condition[] {
  return [...indicator, { when: alertsWhen }, ...text, ...offers, ...saidBy].flatMap(
    ({ when }) => when ?? [],
  );
}
