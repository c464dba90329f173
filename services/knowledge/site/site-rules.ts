import type { Rule } from '../../decide/rule.js';
import { applyRules, switchOf } from './apply-rules.js';
import { checkSiteRules } from './check-rules.js';
import type { Site } from './load-site.js';
import type { SiteChange } from './site-change.js';
import type { SiteSettings, Switch } from './site-settings.js';

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

/** The status may be signed by another than the indicators. */
function changesOf(before: Rule, after: Rule, site: SiteSettings): SiteChange[] {
  return [
    ...change(before.id, [before.status, after.status], switchOf(before, site)),
    ...change(before.id, [indicatorsOf(before), indicatorsOf(after)], site.rules[before.id]),
  ];
}

function change(name: string, [from, to]: [string, string], by: Switch | undefined): SiteChange[] {
  if (from === to || !by) return [];
  const { why, signedBy, signedOn } = by;
  return [{ kind: 'rule', name, change: `${from} → ${to}`, why, signedBy, signedOn }];
}

/** In the order of the rule, each as often as it stands there. */
function indicatorsOf({ indicator, cannotTell }: Rule): string {
  const words = indicator.map(({ is }) => is).join(', ');
  return cannotTell === 'checklist' ? words : `${words} (cannot tell: ${cannotTell})`;
}
