import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askEngine } from '../../services/decide/ask-engine.js';
import { createPose } from '../../services/decide/question.js';
import type { Condition } from '../../services/decide/rule.js';
import type { Facts } from '../../services/facts/vocabulary/vocabulary.js';
import { someFacts } from '../builders/facts.js';

const severeRenal: Condition = { fact: 'severeRenal', operator: 'equal', value: true };
const predisposed: Condition = { fact: 'predisposed', operator: 'equal', value: true };
const manyDoses: Condition = { fact: 'doseCount', operator: 'greaterThan', value: 5 };

/** Parts inside parts, of which the facts decide how many the engine gets to. */
const AT_RISK: Condition = {
  any: [severeRenal, { all: [predisposed, { not: { any: [manyDoses, severeRenal] } }] }],
};
const SPARED: Condition = { not: AT_RISK };

interface Patient {
  severeRenal: boolean;
  predisposed: boolean;
  doseCount: number;
}

const atRisk = (of: Patient) => of.severeRenal || (of.predisposed && of.doseCount <= 5);

/** The same two questions put for each patient by one service, each some turns of the event loop after the other. */
function answersFor(patients: readonly (Patient & { turnsLater: number })[]) {
  const pose = createPose();
  return patients.map(async ({ turnsLater, ...facts }) => {
    for (let turn = 0; turn < turnsLater; turn += 1) await Promise.resolve();
    return askEngine([AT_RISK, severeRenal, SPARED].map(pose), someFacts(facts));
  });
}

describe('the same questions asked for many patients', () => {
  const patient = fc.record({
    severeRenal: fc.boolean(),
    predisposed: fc.boolean(),
    doseCount: fc.integer({ min: 0, max: 10 }),
    turnsLater: fc.nat(40),
  });

  it('are answered for each by their own facts, however the runs of the engine overlap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patient, { minLength: 2, maxLength: 30 }), async (patients) => {
        expect(await Promise.all(answersFor(patients))).toEqual(
          patients.map((of) => [atRisk(of), of.severeRenal, !atRisk(of)]),
        );
      }),
    );
  });

  it('are answered after, and beside, a run that fails', async () => {
    const pose = createPose();
    const ask = (facts: Partial<Facts>) => askEngine([AT_RISK, predisposed].map(pose), someFacts(facts));
    const failing = ask({ severeRenal: null, predisposed: true, doseCount: 2 });
    const beside = ask({ severeRenal: false, predisposed: true, doseCount: 2 });
    await expect(failing).rejects.toThrow('severeRenal is not known');
    expect(await beside).toEqual([true, true]);
    expect(await ask({ severeRenal: false, predisposed: false })).toEqual([false, false]);
  });
});

describe('the engine', () => {
  const mistyped: Condition = { fact: 'severeRenall', operator: 'equal', value: true };

  it.each([
    ['a fact that is not known', severeRenal, 'severeRenal is not known'],
    ['its opposite', { not: severeRenal }, 'severeRenal is not known'],
    ['a fact that no reading has', { not: mistyped }, 'severeRenall is not known'],
  ])('answers nothing about %s', async (_, condition, problem) => {
    const asked = askEngine([createPose()(condition)], someFacts({ severeRenal: null }));
    await expect(asked).rejects.toThrow(problem);
  });

  it('answers one question as it answers many', async () => {
    const facts = someFacts({ severeRenal: false, predisposed: true, doseCount: 6 });
    const questions = [AT_RISK, SPARED, manyDoses, { all: [manyDoses] }].map(createPose());
    const oneByOne = await Promise.all(questions.map((question) => askEngine([question], facts)));
    expect(oneByOne.flat()).toEqual([false, true, true, true]);
    expect(await askEngine(questions, facts)).toEqual([false, true, true, true]);
  });
});
