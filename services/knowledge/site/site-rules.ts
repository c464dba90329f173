import type { Rule } from '../../decide/rule.js';
import { applyRules, groupStatus } from './apply-rules.js';
import { checkSiteRules } from './check-rules.js';
import type { Site } from './load-site.js';
import type { SiteChange } from './site-change.js';
import type { SiteSettings } from './site-settings.js';

/** Rules in force, and how they differ from what is published. */
export interface RulesInForce {
  rules: readonly Rule[];
  changes: readonly SiteChange[];
}

export function readSiteRules(published: readonly Rule[], site: Site): RulesInForce {
  checkSiteRules(published, site.settings).forEach(site.report);
  const rules = applyRules(published, site.settings);
  const changes = rules.flatMap((rule, at) => changesOf(published[at] ?? rule, rule, site.settings));
  return { rules, changes };
}

function changesOf(before: Rule, after: Rule, site: SiteSettings): SiteChange[] {
  const signed = groupStatus(before, site) ? site.beyondLabelRules : site.rules[before.id];
  const differences = [
    ...(before.status === after.status ? [] : [`${before.status} → ${after.status}`]),
    ...(indicatorsOf(before) === indicatorsOf(after)
      ? []
      : [`${indicatorsOf(before)} → ${indicatorsOf(after)}`]),
  ];
  if (!signed || differences.length === 0) return [];
  const { why, signedBy, signedOn } = signed;
  return [{ kind: 'rule', name: before.id, change: differences.join('; '), why, signedBy, signedOn }];
}

/** In the order of the rule, each as often as it stands there. */
function indicatorsOf({ indicator, cannotTell }: Rule): string {
  const words = indicator.map(({ is }) => is).join(', ');
  return cannotTell === 'checklist' ? words : `${words} (cannot tell: ${cannotTell})`;
}
