import { otherRules } from '../knowledge/other-rules.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { AuditStop } from '../quality/audit-stop.js';
import type { KnownBy } from '../quality/replay/replay-context.js';
import { loadRuleBase, type RuleBase } from '../quality/replay/rule-base.js';
import { rulesHash, settingsHash } from '../quality/run/settings-hash.js';
import type { ReplayOptions } from './replay-options.js';

/** A rule base, where it stands, and what it is known by. */
interface Loaded {
  base: RuleBase;
  knowledge: Knowledge;
  made: KnownBy;
}

export interface RuleBases {
  first: Loaded;
  /** of `--rules` */
  second: Loaded | null;
}

/**
 * The rules in force, and those to compare with; the site's settings hold for both, unless the folder has its own.
 * @throws AuditStop, KnowledgeError when either is not to be had or does not hold together
 */
export function ruleBasesOf(
  root: string,
  { settings, rules }: Pick<ReplayOptions, 'settings' | 'rules'>,
  siteFromEnvironment: string | null,
): RuleBases {
  const siteFile = settings ?? siteFromEnvironment;
  const first = load({ root, folder: null, siteFile });
  return { first, second: rules === undefined ? null : other(rules, first.base) };
}

function other(folder: string, { root, siteFile }: RuleBase): Loaded {
  const found = otherRules(folder);
  if (!found)
    throw new AuditStop(
      `--rules: expected a folder like rules/, or one with a settings.json or a site-settings.json: ${folder}`,
    );
  try {
    return load({ root, folder, siteFile: found.siteFile ?? siteFile });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'KnowledgeError') throw error;
    throw new AuditStop(`--rules ${folder}: ${error.message}`);
  }
}

function load(base: RuleBase): Loaded {
  const knowledge = loadRuleBase(base);
  const made = { rules: rulesHash(knowledge), settings: settingsHash(knowledge, base.siteFile) };
  return { base, knowledge, made };
}
