import '../../test/run-typescript.js';

/**
 * Whether the cases beside the rules would notice a slip of the pen: each word of each condition is changed in memory,
 * and some case of the rule has to fail.
 */
const { createDecide } = await import('../../services/decide/decide.ts');
const { asOf } = await import('../../services/facts/calendar.ts');
const { vocabulary } = await import('../../services/facts/vocabulary/vocabulary.ts');
const { loadKnowledge } = await import('../../services/knowledge/load-knowledge.ts');
const { someFacts } = await import('../../test/builders/facts.ts');
const { asExpected, casesOf } = await import('../../test/rules/rule-cases.ts');
const { mutantsOfRule } = await import('../mutants/mutants-of-rule.js');

/** Other words for the same rule: no patient could tell them apart. */
const THE_SAME = {
  'calcium-vitamin-d-supplement: offers 2 (order-calcium-supplement): without calciumSupplement equal false':
    'it fires only where one of both is known not to be in use, so with vitamin D in use it is calcium',
  'calcium-vitamin-d-supplement: offers 3 (order-vitamin-d-supplement): without vitaminDSupplement equal false':
    'the same, the other way round',
  'hypersensitivity: offers 2 (delete-draft): allergyKind notIn ["denosumab","excipient","excipient-intolerance","none"]: ["denosumab","excipient","excipient-intolerance"]':
    'without an allergy it does not fire',
};

const NOW = asOf(Date.parse('2026-11-22T09:00:00+01:00'), 'Europe/Amsterdam');
const decide = createDecide();

let made = 0;
const survivors = [];
for (const rule of loadKnowledge(process.cwd()).rules) {
  const cases = casesOf(rule.id);
  for (const { what, rule: mutant } of mutantsOfRule(rule, vocabulary)) {
    made += 1;
    if (!(await isNoticed(mutant, cases))) survivors.push(`${rule.id}: ${what}`);
  }
}
const alive = survivors.filter((survivor) => !(survivor in THE_SAME));
const noticed = Object.keys(THE_SAME).filter((survivor) => !survivors.includes(survivor));
for (const survivor of alive) process.stdout.write(`lives    ${survivor}\n`);
for (const [survivor, why] of Object.entries(THE_SAME))
  process.stdout.write(`the same ${survivor}\n         ${why}\n`);
for (const survivor of noticed) process.stdout.write(`noticed  ${survivor}: take it off the list\n`);
process.stdout.write(`${made} mutants, ${alive.length} live, ${Object.keys(THE_SAME).length} say the same\n`);
if (alive.length > 0 || noticed.length > 0) process.exitCode = 1;

async function isNoticed(rule, cases) {
  for (const each of cases) {
    const reading = { order: null, facts: someFacts(each.facts), evidence: {} };
    try {
      const [outcome] = await decide([rule], { patientId: 'p', asOf: NOW, readings: [reading] });
      if (JSON.stringify(sorted(asExpected(outcome, each))) !== JSON.stringify(sorted(each.expect)))
        return true;
    } catch {
      // a condition that can not be judged is noticed by whoever runs it
      return true;
    }
  }
  return false;
}

function sorted(outcome) {
  return Object.fromEntries(Object.entries(outcome).sort());
}
