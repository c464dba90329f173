import { expect, it } from '@jest/globals';
import { readSiteRules } from '../../../services/knowledge/site/site-rules.js';
import { NO_SITE } from '../../../services/knowledge/site/site-settings.js';
import { aRule } from '../../builders/a-rule.js';
import { SIGNED } from '../../builders/a-site.js';

const report = () => undefined;
const other = { ...SIGNED, signedBy: 'B. Example, nephrologist' };

it('each change of a rule is told with who signed for it', () => {
  const rules = [aRule('beyond', { basis: 'beyond-label' }), aRule('beyond-too', { basis: 'beyond-label' })];
  const settings = {
    ...NO_SITE,
    beyondLabelRules: { status: 'off' as const, ...other },
    rules: {
      beyond: { atMost: 'info' as const, ...SIGNED },
      'beyond-too': { status: 'shadow' as const, ...SIGNED },
    },
  };
  expect(readSiteRules(rules, { settings, report }).changes).toEqual([
    { kind: 'rule', name: 'beyond', change: 'active → off', ...other },
    { kind: 'rule', name: 'beyond', change: 'warning → info', ...SIGNED },
    { kind: 'rule', name: 'beyond-too', change: 'active → shadow', ...SIGNED },
  ]);
});

it('what is asked for and is so already is no change', () => {
  const settings = { ...NO_SITE, rules: { 'a-rule': { status: 'active' as const, ...SIGNED } } };
  expect(readSiteRules([aRule('a-rule')], { settings, report }).changes).toEqual([]);
});
