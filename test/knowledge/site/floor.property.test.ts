import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INDICATORS, type Indicator } from '../../../services/decide/rule.js';
import { applyRules } from '../../../services/knowledge/site/apply-rules.js';
import { NO_SITE } from '../../../services/knowledge/site/site-settings.js';
import { aRule } from '../../builders/a-rule.js';
import { SIGNED } from '../../builders/a-site.js';

const indicator = fc.constantFrom(...INDICATORS);
const when = { fact: 'calciumStatus', operator: 'equal', value: 'low' };
const rule = fc.record({
  floor: indicator,
  indicator: fc
    .array(indicator, { minLength: 1, maxLength: 6 })
    .map((words) => words.map((is, at) => (at < words.length - 1 ? { when, is } : { is }))),
  cannotTell: fc.constantFrom('checklist', 'info', 'warning'),
});
const asked = fc.record(
  { atMost: indicator, atLeast: indicator, status: fc.constantFrom('active', 'shadow', 'off') },
  { requiredKeys: [] },
);

const loudness = (is: Indicator) => ['info', 'warning', 'critical'].indexOf(is);
const milder = (one: Indicator, other: Indicator) => (loudness(one) < loudness(other) ? one : other);

it('no site lowers an indicator below the floor of its rule, even where a check would have let it pass', () => {
  fc.assert(
    fc.property(rule, asked, (written, change) => {
      const before = aRule('a-rule', written);
      const site = { ...NO_SITE, rules: { 'a-rule': { ...change, ...SIGNED } } };
      const [after] = applyRules([before], site);
      expect(after?.floor).toBe(before.floor);
      expect(after?.indicator.map(({ when }) => when)).toEqual(before.indicator.map(({ when }) => when));
      const tooMild = before.indicator.filter(({ is }, at) => {
        const now = after?.indicator[at]?.is ?? 'info';
        return loudness(now) < loudness(milder(is, before.floor));
      });
      expect(tooMild).toEqual([]);
      if (before.cannotTell === 'warning' && before.floor !== 'info')
        expect(after?.cannotTell).toBe('warning');
      if (before.cannotTell !== 'warning') expect(after?.cannotTell).toBe(before.cannotTell);
    }),
  );
});

it.each([
  [{ atMost: 'info' }, ['info', 'info', 'info'], 'info'],
  [{ atMost: 'warning' }, ['info', 'warning', 'warning'], 'warning'],
  [{ atLeast: 'warning' }, ['warning', 'warning', 'critical'], 'warning'],
  [{ atLeast: 'critical' }, ['critical', 'critical', 'critical'], 'warning'],
  [{ atMost: 'warning', atLeast: 'warning' }, ['warning', 'warning', 'warning'], 'warning'],
] as const)('%j keeps the indicators within', (change, words, cannotTell) => {
  const written = [{ when, is: 'info' }, { when, is: 'warning' }, { is: 'critical' }];
  const before = aRule('a-rule', { indicator: written, floor: 'info', cannotTell: 'warning' });
  const [after] = applyRules([before], { ...NO_SITE, rules: { 'a-rule': { ...change, ...SIGNED } } });
  expect(after?.indicator.map(({ is }) => is)).toEqual(words);
  expect(after?.cannotTell).toBe(cannotTell);
});

it('rules beyond the label are switched together, but for one that is named', () => {
  const rules = [
    aRule('of-the-label'),
    aRule('beyond', { basis: 'beyond-label' }),
    aRule('beyond-too', { basis: 'beyond-label' }),
  ];
  const switched = applyRules(rules, {
    ...NO_SITE,
    beyondLabelRules: { status: 'off', ...SIGNED },
    rules: { 'beyond-too': { status: 'shadow', ...SIGNED } },
  });
  expect(switched.map(({ status }) => status)).toEqual(['active', 'off', 'shadow']);
});
