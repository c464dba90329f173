import { INDICATORS, type Rule } from '../../decide/rule.js';
import type { Problem } from '../knowledge-error.js';
import type { SiteRule, SiteSettings } from './site-settings.js';

type RuleProblem = Omit<Problem, 'file'>;

/** Whether each rule is there, and may be made what the site asks. */
export function checkSiteRules(rules: readonly Rule[], site: SiteSettings): RuleProblem[] {
  return Object.entries(site.rules).flatMap(([id, asked]) => {
    const rule = rules.find((one) => one.id === id);
    if (rule) return [...checkFloor(rule, asked), ...checkReasons(rule, asked)];
    const expected = `expected the id of a rule (a folder of rules/), got ${id}`;
    return [{ code: 'unknown-rule' as const, path: `rules.${id}`, expected }];
  });
}

function checkFloor({ id, floor }: Rule, { atMost }: SiteRule): RuleProblem[] {
  const allowed = INDICATORS.slice(INDICATORS.indexOf(floor));
  if (!atMost || allowed.includes(atMost)) return [];
  const expected = `expected ${allowed.join(' or ')}: the rule's floor is ${floor}, got "${atMost}"`;
  return [{ code: 'below-floor', path: `rules.${id}.atMost`, expected }];
}

/** Specification, section 4: at least two reasons to override on every critical and warning card. */
function checkReasons({ id, overrideReasons }: Rule, { atLeast = 'info' }: SiteRule): RuleProblem[] {
  if (atLeast === 'info' || overrideReasons.length >= 2) return [];
  const expected = `expected "info": the rule has no reasons to override a ${atLeast}, got "${atLeast}"`;
  return [{ code: 'too-few-reasons', path: `rules.${id}.atLeast`, expected }];
}
