import { INDICATORS, type Indicator, type Rule } from '../../decide/rule.js';
import type { SiteRule, SiteSettings, Switch } from './site-settings.js';

/** The rules as the site wants them. What it asks for below a rule's floor is not done, whatever the check let pass. */
export function applyRules(rules: readonly Rule[], site: SiteSettings): readonly Rule[] {
  return rules.map((rule) => {
    const asked = site.rules[rule.id];
    const status = switchOf(rule, site)?.status ?? rule.status;
    return asked ? { ...rule, ...indicators(rule, asked), status } : { ...rule, status };
  });
}

/** What sets a rule's status: what the site says of the rule itself goes before what it says of all beyond the label. */
export function switchOf({ id, basis }: Rule, site: SiteSettings): Switch | undefined {
  const asked = site.rules[id];
  if (asked?.status !== undefined) return asked;
  return basis === 'beyond-label' ? site.beyondLabelRules : undefined;
}

function indicators(rule: Rule, { atMost = 'critical', atLeast = 'info' }: SiteRule) {
  const most = loudest(atMost, rule.floor);
  const within = (is: Indicator) => loudest(mildest(is, most), atLeast);
  const { cannotTell } = rule;
  return {
    indicator: rule.indicator.map((choice) => ({ ...choice, is: within(choice.is) })),
    // what cannot be told is never said louder than what is so
    cannotTell: cannotTell === 'warning' && most === 'info' ? most : cannotTell,
  };
}

function mildest(one: Indicator, other: Indicator): Indicator {
  return INDICATORS.indexOf(one) < INDICATORS.indexOf(other) ? one : other;
}

function loudest(one: Indicator, other: Indicator): Indicator {
  return INDICATORS.indexOf(one) > INDICATORS.indexOf(other) ? one : other;
}
