import type { Reading } from '../facts/reading.js';
import type { Known } from '../facts/three-valued.js';
import type { FactName } from '../facts/vocabulary/vocabulary.js';
import type { Outcome } from './outcome.js';
import type { Condition, OfferChoice, Rule } from './rule.js';

/** Asks a condition of one reading; null when a fact it reads is not known. */
export type Ask = (condition: Condition) => Promise<Known>;

/** First whom the rule is about, then what must be known, then what it thinks. */
export async function judgeRule(rule: Rule, { order, facts }: Reading, ask: Ask): Promise<Outcome> {
  const about = { rule, orderReference: order?.reference ?? '' };
  if (!(await ask(rule.scope))) return { ...about, outcome: 'out-of-scope' };
  const missing = (rule.needs as FactName[]).filter((name) => facts[name] === null);
  if (missing.length > 0) return { ...about, outcome: 'cannot-tell', missing };
  if (!(await ask(rule.conditions))) return { ...about, outcome: 'silent' };
  return {
    ...about,
    outcome: 'fires',
    indicator: await firstThatHolds(rule.indicator, ask),
    ...(rule.alertsWhen && (await ask(rule.alertsWhen)) === false && { checklistOnly: true as const }),
    text: await firstThatHolds(rule.text, ask),
    offers: await allThatHold(rule.offers, ask),
  };
}

/** An entry whose facts are not known does not hold: not known never lowers an indicator, nor raises it, nor silences. */
async function firstThatHolds<Word extends string>(
  entries: readonly { when?: Condition | undefined; is: Word }[],
  ask: Ask,
): Promise<Word> {
  for (const { when, is } of entries) if (!when || (await ask(when))) return is;
  throw new Error('a list of choices must end with one that has no `when`');
}

async function allThatHold(offers: readonly OfferChoice[], ask: Ask) {
  const made: { offer: string; recommended: boolean }[] = [];
  for (const { offer, when, recommended } of offers) {
    if (!when || (await ask(when))) made.push({ offer, recommended: recommended ?? false });
  }
  return made;
}
