import type { Condition, ConditionLeaf, Rule } from '../decide/rule.js';

/** A condition of a rule, with its place in the file. */
export interface PlacedCondition {
  path: string;
  condition: Condition;
}

/** A comparison of one fact, with its place in the file. */
export interface PlacedLeaf {
  path: string;
  leaf: ConditionLeaf;
}

/** Every condition of a rule: whom it is about, what it thinks, and what it then chooses. */
export function conditionsOf({
  scope,
  conditions,
  alertsWhen,
  saidBy,
  indicator,
  text,
  offers,
}: Rule): readonly PlacedCondition[] {
  return [
    { path: 'scope', condition: scope },
    { path: 'conditions', condition: conditions },
    ...placed('alertsWhen', alertsWhen),
    ...saidBy.flatMap(({ when }, at) => placed(`saidBy[${at}].when`, when)),
    ...indicator.flatMap(({ when }, at) => placed(`indicator[${at}].when`, when)),
    ...text.flatMap(({ when }, at) => placed(`text[${at}].when`, when)),
    ...offers.flatMap(({ when }, at) => placed(`offers[${at}].when`, when)),
  ];
}

export function placedLeaves({ path, condition }: PlacedCondition): readonly PlacedLeaf[] {
  if ('all' in condition) return eachPlaced(`${path}.all`, condition.all);
  if ('any' in condition) return eachPlaced(`${path}.any`, condition.any);
  if ('not' in condition) return placedLeaves({ path: `${path}.not`, condition: condition.not });
  return [{ path, leaf: condition }];
}

function eachPlaced(path: string, conditions: readonly Condition[]): readonly PlacedLeaf[] {
  return conditions.flatMap((condition, at) => placedLeaves({ path: `${path}[${at}]`, condition }));
}

function placed(path: string, condition: Condition | undefined): readonly PlacedCondition[] {
  return condition ? [{ path, condition }] : [];
}
