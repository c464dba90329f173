import { settingAt } from '../cards/setting-at.js';
import type { Condition, ConditionLeaf, Rule } from '../decide/rule.js';
import type { Settings } from '../facts/settings.js';

/** The rule with `{ "setting": "calcium.maxAgeDays" }` replaced by its number; an unknown path stays, for the check. */
export function resolveSettings(rule: Rule, settings: Settings): Rule {
  const resolve = (condition: Condition) => resolved(condition, settings);
  const choice = <Choice extends { when?: Condition | undefined }>(one: Choice): Choice =>
    one.when ? { ...one, when: resolve(one.when) } : one;
  return {
    ...rule,
    scope: resolve(rule.scope),
    conditions: resolve(rule.conditions),
    ...(rule.alertsWhen && { alertsWhen: resolve(rule.alertsWhen) }),
    indicator: rule.indicator.map(choice),
    text: rule.text.map(choice),
    offers: rule.offers.map(choice),
  };
}

function resolved(condition: Condition, settings: Settings): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => resolved(one, settings)) };
  if ('any' in condition) return { any: condition.any.map((one) => resolved(one, settings)) };
  if ('not' in condition) return { not: resolved(condition.not, settings) };
  return { ...condition, value: resolvedValue(condition.value, settings) };
}

function resolvedValue(value: ConditionLeaf['value'], settings: Settings): ConditionLeaf['value'] {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const number = settingAt(settings, value.setting);
  return typeof number === 'number' ? number : value;
}
