import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAnswers } from '../../services/decide/answers.js';
import { createPose } from '../../services/decide/question.js';
import type { Condition } from '../../services/decide/rule.js';
import type { Facts } from '../../services/facts/vocabulary/vocabulary.js';
import { someFacts } from '../builders/facts.js';

const severeRenal: Condition = { fact: 'severeRenal', operator: 'equal', value: true };
const predisposed: Condition = { fact: 'predisposed', operator: 'equal', value: true };
const manyDoses: Condition = { fact: 'doseCount', operator: 'greaterThan', value: 5 };

async function answer(conditions: readonly Condition[], facts: Partial<Facts>) {
  const answers = createAnswers(someFacts(facts), createPose());
  await answers.ask(conditions);
  return conditions.map((condition) => answers.to(condition));
}

describe('the answers of one reading', () => {
  it.each([
    ['a fact', severeRenal],
    ['its opposite: not known is not no', { not: severeRenal }],
    ['one of several that must hold, another does not', { all: [manyDoses, severeRenal] }],
    ['one of several, another holds', { any: [{ not: manyDoses }, severeRenal] }],
  ])('are not known while a fact is not known: %s', async (_name, condition) => {
    expect(await answer([condition], { severeRenal: null, doseCount: 2 })).toEqual([null]);
  });

  it('keep apart what holds, what does not, and what is not known', async () => {
    const conditions = [severeRenal, { not: severeRenal }, predisposed, manyDoses, { not: manyDoses }];
    const facts = { severeRenal: true, predisposed: null, doseCount: 2 };
    expect(await answer(conditions, facts)).toEqual([true, false, null, false, true]);
  });

  it('stay when more is asked', async () => {
    const answers = createAnswers(someFacts({ severeRenal: true, doseCount: 2 }), createPose());
    await answers.ask([severeRenal]);
    await answers.ask([manyDoses, { ...severeRenal }]);
    expect([severeRenal, manyDoses].map((condition) => answers.to(condition))).toEqual([true, false]);
  });

  it('are an error, not a no, when they were never asked for', () => {
    const answers = createAnswers(someFacts({}), createPose());
    expect(() => answers.to(severeRenal)).toThrow('asked');
  });

  it('are an error when no reading has such a fact, even where another part decides', async () => {
    const mistyped: Condition = { fact: 'severeRenall', operator: 'equal', value: true };
    await expect(answer([{ any: [severeRenal, mistyped] }], { severeRenal: true })).rejects.toThrow(
      'severeRenall',
    );
  });

  it('are an error when no reading has such a fact, even where another is not known', async () => {
    const mistyped: Condition = { fact: 'severeRenall', operator: 'equal', value: true };
    await expect(answer([{ any: [severeRenal, mistyped] }], { severeRenal: null })).rejects.toThrow(
      'no reading has a fact severeRenall',
    );
  });

  it('need nothing asked', async () => {
    expect(await answer([], {})).toEqual([]);
  });

  it('are those of their own facts, however the asking of many readings overlaps', async () => {
    const pose = createPose();
    const askers = fc.array(
      fc.record({ doseCount: fc.integer({ min: 0, max: 10 }), turnsLater: fc.nat(40) }),
      { minLength: 2, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(askers, async (asked) => {
        const answered = asked.map(async ({ doseCount, turnsLater }) => {
          const answers = createAnswers(someFacts({ doseCount }), pose);
          for (let turn = 0; turn < turnsLater; turn += 1) await Promise.resolve();
          await answers.ask([manyDoses, { not: manyDoses }]);
          return answers.to(manyDoses);
        });
        expect(await Promise.all(answered)).toEqual(asked.map(({ doseCount }) => doseCount > 5));
      }),
    );
  });
});

describe('a condition of parts', () => {
  const told = fc.record({ severeRenal: fc.boolean(), predisposed: fc.boolean() });

  it('holds as its parts do, whichever decides first', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (facts) => {
        const parts = [severeRenal, { not: predisposed }];
        expect(await answer([{ all: parts }, { any: parts }, { not: { all: parts } }], facts)).toEqual([
          facts.severeRenal && !facts.predisposed,
          facts.severeRenal || !facts.predisposed,
          !(facts.severeRenal && !facts.predisposed),
        ]);
      }),
    );
  });
});
