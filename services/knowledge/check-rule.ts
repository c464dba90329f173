import { isFactName } from '../cards/fill.js';
import { factsRead } from '../decide/facts-read.js';
import type { Rule } from '../decide/rule.js';
import { TOPICS } from '../facts/evidence.js';
import type { Settings } from '../facts/settings.js';
import { factOf } from '../facts/vocabulary/vocabulary.js';
import { checkLeaf } from './check-leaf.js';
import type { Problem } from './knowledge-error.js';
import { conditionsOf, placedLeaves } from './rule-conditions.js';

type RuleProblem = Omit<Problem, 'file'>;

/** What a rule may name. */
export interface RuleContext {
  settings: Settings;
  offers: ReadonlySet<string>;
  overrideReasons: ReadonlySet<string>;
}

/** Everything about a rule that its shape alone does not tell. */
export function checkRule(rule: Rule, context: RuleContext): RuleProblem[] {
  return [
    ...conditionsOf(rule)
      .flatMap(placedLeaves)
      .flatMap(({ path, leaf }) => checkLeaf(leaf, path, context.settings)),
    ...checkScope(rule),
    ...checkNeeds(rule),
    ...checkDefaults(rule),
    ...checkReferences(rule, context),
    ...checkReasons(rule),
  ];
}

/** Whom a rule is about must be known whatever the record holds. */
function checkScope({ scope }: Rule): RuleProblem[] {
  return placedLeaves({ path: 'scope', condition: scope })
    .filter(({ leaf }) => isFactName(leaf.fact) && !factOf(leaf.fact).always)
    .map(({ path, leaf }) => ({
      code: 'not-always-known',
      path: `${path}.fact`,
      expected: `expected a fact that is always known, got ${leaf.fact}`,
    }));
}

/** All that `conditions` reads and may be unknown is needed, and nothing else. */
function checkNeeds({ conditions, needs }: Rule): RuleProblem[] {
  const read: readonly string[] = factsRead(conditions).filter(
    (name) => isFactName(name) && !factOf(name).always,
  );
  const forgotten = read.filter((name) => !needs.includes(name));
  return [
    ...forgotten.map((name) => needed('needs', `expected ${name} too, which conditions reads`)),
    ...needs.flatMap((name, at) =>
      read.includes(name)
        ? []
        : [
            needed(
              `needs[${at}]`,
              `expected a fact that conditions reads and that may be unknown, got ${name}`,
            ),
          ],
    ),
  ];
}

function needed(path: string, expected: string): RuleProblem {
  return { code: 'not-needed', path, expected };
}

/** The first that holds is taken: the last holds always, and only the last. */
function checkDefaults({ indicator, text }: Rule): RuleProblem[] {
  const lists = { indicator, text };
  return Object.entries(lists).flatMap(([path, list]) =>
    list.flatMap(({ when }, at) =>
      (when === undefined) === (at === list.length - 1)
        ? []
        : [
            {
              code: 'no-default' as const,
              path: `${path}[${at}]`,
              expected: 'expected `when` in all but the last entry',
            },
          ],
    ),
  );
}

function checkReferences({ evidence, offers, overrideReasons }: Rule, context: RuleContext): RuleProblem[] {
  const topics = new Set<string>(TOPICS);
  return [
    ...evidence.flatMap((name, at) =>
      oneOf(topics, name, { code: 'unknown-topic', path: `evidence[${at}]` }),
    ),
    ...offers.flatMap(({ offer }, at) =>
      oneOf(context.offers, offer, { code: 'unknown-offer', path: `offers[${at}].offer` }),
    ),
    ...overrideReasons.flatMap((name, at) =>
      oneOf(context.overrideReasons, name, { code: 'unknown-reason', path: `overrideReasons[${at}]` }),
    ),
  ];
}

function oneOf(
  known: ReadonlySet<string>,
  name: string,
  where: Pick<RuleProblem, 'code' | 'path'>,
): RuleProblem[] {
  return known.has(name)
    ? []
    : [{ ...where, expected: `expected one of ${[...known].join(', ')}, got ${name}` }];
}

/** Specification, section 4: at least two, on every critical and warning card. */
function checkReasons({ indicator, cannotTell, overrideReasons }: Rule): RuleProblem[] {
  const asks = cannotTell === 'warning' || indicator.some(({ is }) => is !== 'info');
  if (!asks || overrideReasons.length >= 2) return [];
  const expected = `expected at least two, for it can be critical or a warning, got ${overrideReasons.length}`;
  return [{ code: 'too-few-reasons', path: 'overrideReasons', expected }];
}
