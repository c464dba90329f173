/**
 * Every way to get one word of a rule wrong: each mutant is the whole rule with one part of a condition changed, and
 * a sentence that says which. Numbers go one step up and down, so that a case just beside the limit has to notice. `needs` is held to the conditions by test/rules.
 */
export function mutantsOfRule(rule, vocabulary) {
  return Object.entries(conditionsOf(rule)).flatMap(([where, { condition, put }]) =>
    mutantsOfCondition(condition, vocabulary).map(({ what, mutant }) => ({
      what: `${where}: ${what}`,
      rule: put(mutant),
    })),
  );
}

/** Each condition of a rule, with how to put another in its place. */
function conditionsOf(rule) {
  const alone = ['scope', 'conditions', 'alertsWhen'].filter((name) => rule[name]);
  const listed = ['indicator', 'text', 'offers'].flatMap((name) =>
    rule[name].flatMap((one, at) => (one.when ? [{ name, one, at }] : [])),
  );
  return Object.fromEntries([
    ...alone.map((name) => [
      name,
      { condition: rule[name], put: (condition) => ({ ...rule, [name]: condition }) },
    ]),
    ...listed.map(({ name, one, at }) => [
      `${name} ${at + 1} (${one.is ?? one.offer})`,
      { condition: one.when, put: (when) => ({ ...rule, [name]: rule[name].with(at, { ...one, when }) }) },
    ]),
  ]);
}

function mutantsOfCondition(condition, vocabulary) {
  if (condition.fact) return mutantsOfLeaf(condition, vocabulary);
  if (condition.not)
    return [
      { what: 'not taken away', mutant: condition.not },
      ...mutantsOfCondition(condition.not, vocabulary).map(({ what, mutant }) => ({
        what,
        mutant: { not: mutant },
      })),
    ];
  const [joined, other] = condition.all ? ['all', 'any'] : ['any', 'all'];
  const parts = condition[joined];
  const inside = parts.flatMap((part, at) =>
    mutantsOfCondition(part, vocabulary).map(({ what, mutant }) => ({
      what,
      mutant: { [joined]: parts.with(at, mutant) },
    })),
  );
  if (parts.length < 2) return inside;
  return [
    { what: `${other} in place of ${joined} (${parts.map(said).join(', ')})`, mutant: { [other]: parts } },
    ...parts.map((part, at) => ({
      what: `without ${said(part)}`,
      mutant: { [joined]: parts.filter((_, one) => one !== at) },
    })),
    ...inside,
  ];
}

const NEIGHBOUR = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
};

function mutantsOfLeaf(leaf, vocabulary) {
  const operator = NEIGHBOUR[leaf.operator];
  return [
    { what: `${said(leaf)}: ${operator}`, mutant: { ...leaf, operator } },
    ...otherValues(leaf, vocabulary).map((value) => ({
      what: `${said(leaf)}: ${JSON.stringify(value)}`,
      mutant: { ...leaf, value },
    })),
  ];
}

/** A flag turned is its operator turned, which is there already. */
function otherValues({ fact, value }, vocabulary) {
  const { of = [], decimals = 0 } = vocabulary[fact] ?? {};
  if (typeof value === 'number')
    return [-1, 1].map((step) => Number((value + step / 10 ** decimals).toFixed(decimals)));
  if (Array.isArray(value))
    return value.length > 1 ? value.map((word) => value.filter((one) => one !== word)) : [];
  return typeof value === 'string' ? of.filter((word) => word !== value).slice(0, 2) : [];
}

function said(condition) {
  if (condition.fact) return `${condition.fact} ${condition.operator} ${JSON.stringify(condition.value)}`;
  const [joined] = Object.keys(condition);
  return `(${[condition[joined]].flat().map(said).join(` ${joined} `)})`;
}
