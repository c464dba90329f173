import { expect, it } from '@jest/globals';
import { createDecide } from '../../services/decide/decide.js';
import { asOf } from '../../services/facts/calendar.js';
import { aRule } from '../builders/a-rule.js';
import { someFacts } from '../builders/facts.js';

const now = asOf(Date.parse('2026-11-22T09:00:00+01:00'), 'Europe/Amsterdam');
const decide = createDecide();

const ALWAYS = { fact: 'denosumabOrder', operator: 'equal', value: true };
const NEVER = { fact: 'denosumabOrder', operator: 'equal', value: false };

const quiet = (said: object = {}) =>
  aRule('quiet', { conditions: ALWAYS, text: 'a', saidBy: [{ rule: 'loud', ...said }] });
const loud = (details: object = {}) => aRule('loud', { conditions: ALWAYS, text: 'b', ...details });

it.each([
  ['the other fires', quiet(), loud(), true],
  ['more gravely', quiet(), loud({ indicator: 'critical' }), true],
  ['less gravely', quiet(), loud({ indicator: 'info' }), false],
  ['the other is silent', quiet(), loud({ conditions: NEVER }), false],
  ['the other is in shadow', quiet(), loud({ status: 'shadow' }), false],
  ['the other is for the checklist only', quiet(), loud({ alertsWhen: NEVER }), false],
  ['another rule', quiet({ rule: 'third' }), loud(), false],
  ['this text', quiet({ ours: ['a'], theirs: ['b'] }), loud(), true],
  ['not our text', quiet({ ours: ['x'] }), loud(), false],
  ['not their text', quiet({ theirs: ['x'] }), loud(), false],
  ['while it holds', quiet({ when: ALWAYS }), loud(), true],
  ['while it does not hold', quiet({ when: NEVER }), loud(), false],
  ['while that is not known', quiet({ when: { ...ALWAYS, fact: 'severeRenal' } }), loud(), false],
  ['the other leaves it to a third that is not there', quiet(), loud({ saidBy: [{ rule: 'third' }] }), true],
])('a rule leaves the word to one that says the same: %s', async (_, one, other, left) => {
  const reading = { order: null, facts: someFacts({ severeRenal: null }), evidence: {} };
  const [outcome] = await decide([one, other], { patientId: 'p', asOf: now, readings: [reading] });
  expect(outcome).toMatchObject({ outcome: 'fires', ...(left && { checklistOnly: true }) });
  expect(outcome && 'checklistOnly' in outcome).toBe(left);
});

it('does not leave it to one that left it to a third', async () => {
  const second = loud({ saidBy: [{ rule: 'third' }] });
  const third = aRule('third', { conditions: ALWAYS });
  const reading = { order: null, facts: someFacts({ severeRenal: null }), evidence: {} };
  const outcomes = await decide([quiet(), second, third], { patientId: 'p', asOf: now, readings: [reading] });
  expect(outcomes.map((outcome) => 'checklistOnly' in outcome)).toEqual([false, true, false]);
});

it.each([
  ['is silent', { conditions: NEVER }, 'silent'],
  ['is about somebody else', { scope: NEVER }, 'out-of-scope'],
  ['cannot tell', { needs: ['severeRenal'] }, 'cannot-tell'],
])('a rule that %s has no word to leave', async (_, details, outcome) => {
  const one = aRule('quiet', { conditions: ALWAYS, saidBy: [{ rule: 'loud' }], ...details });
  const reading = { order: null, facts: someFacts({ severeRenal: null }), evidence: {} };
  const [judged] = await decide([one, loud()], { patientId: 'p', asOf: now, readings: [reading] });
  expect(judged).toMatchObject({ outcome });
  expect(judged).not.toHaveProperty('checklistOnly');
});
