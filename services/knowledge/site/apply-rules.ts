import { INDICATORS, type Indicator, type Rule } from '../../decide/rule.js';
import type { SiteRule, SiteSettings } from './site-settings.js';

/** The rules as the site wants them. What it asks for below a rule's floor is not done, whatever the check let pass. */
export function applyRules(rules: readonly Rule[], site: SiteSettings): readonly Rule[] {
  return rules.map((rule) => {
    const asked = site.rules[rule.id];
    const status = asked?.status ?? groupStatus(rule, site) ?? rule.status;
    return asked ? { ...rule, ...indicators(rule, asked), status } : { ...rule, status };
  });
}

/** A rule that the site names for itself goes its own way. */
export function groupStatus({ id, basis }: Rule, site: SiteSettings): Rule['status'] | undefined {
  const isNamed = site.rules[id]?.status !== undefined;
  return basis === 'beyond-label' && !isNamed ? site.beyondLabelRules?.status : undefined;
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
