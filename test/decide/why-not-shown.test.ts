import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Outcome } from '../../services/decide/outcome.js';
import { whyNotShown } from '../../services/decide/why-not-shown.js';
import { loadKnowledge } from '../../services/knowledge/load-knowledge.js';
import { aRule } from '../builders/a-rule.js';
import { cannotTell, fires } from '../builders/an-outcome.js';

const atBoth = { hooks: ['order-select', 'order-sign'] };
const rule = aRule('r', atBoth);
const info = aRule('info', { ...atBoth, indicator: 'info' });
const critical = aRule('critical', { ...atBoth, indicator: 'critical' });
const onlyHere = aRule('only-here', { hooks: ['order-select'] });
const tellsWhenItCannot = aRule('tells', { ...atBoth, cannotTell: 'warning' });
const inShadow = aRule('shadow', { ...atBoth, status: 'shadow' });
const silent: Outcome = { rule, orderReference: '', outcome: 'silent' };

describe('while an order is written, at a site that wants critical only', () => {
  it.each([
    ['a warning', fires(rule), 'again-at-order-sign'],
    ['information', fires(info), 'again-at-order-sign'],
    ['what is critical', fires(critical), null],
    ['a warning that order-sign does not give', fires(onlyHere), null],
    ['what cannot be told, and would be said', cannotTell(tellsWhenItCannot), 'again-at-order-sign'],
    ['what cannot be told, and is for the checklist', cannotTell(rule), null],
    ['silence', silent, null],
    ['silence of a rule that would say when it cannot tell', { ...silent, rule: tellsWhenItCannot }, null],
    ['a rule in shadow', fires(inShadow), 'shadow'],
    ['a rule in shadow that is silent', { ...silent, rule: inShadow }, 'shadow'],
    ['what is for the checklist only', fires(rule, { checklistOnly: true }), 'checklist-only'],
  ] as const)('%s', (_what, outcome, why) => {
    expect(whyNotShown(outcome, { hook: 'order-select', atOrderSelect: 'critical-only' })).toBe(why);
  });

  it.each(['order-sign', 'order-dispatch', 'patient-view'] as const)('%s says it all', (hook) => {
    expect(whyNotShown(fires(info), { hook, atOrderSelect: 'critical-only' })).toBeNull();
  });
});

it('elsewhere all is said while an order is written, but for shadow and checklist', () => {
  const showing = { hook: 'order-select', atOrderSelect: 'all' } as const;
  const reasons = [
    fires(info),
    cannotTell(tellsWhenItCannot),
    fires(inShadow),
    fires(rule, { checklistOnly: true }),
  ].map((outcome) => whyNotShown(outcome, showing));
  expect(reasons).toEqual([null, null, 'shadow', 'checklist-only']);
});

it('what a rule finds at order-select it finds at order-sign: none asks which of the two it is', () => {
  const rules = loadKnowledge('.').rules.filter(({ hooks }) => hooks.includes('order-select'));
  expect(rules.length).toBeGreaterThan(5);
  for (const { id } of rules)
    expect(readFileSync(`rules/${id}/rule.json`, 'utf8')).not.toContain('"fact": "moment"');
});
