import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './load-json.js';

const RULES = 'rules';
const SETTINGS = 'settings.json';
const SITE = 'site-settings.json';

/** What stands in a folder of other rules. */
export interface OtherRules {
  /** where its files stand, and not those of `root` */
  elsewhere: NonNullable<Source['elsewhere']>;
  /** its own site settings; null: it has none */
  siteFile: string | null;
}

/**
 * A folder to compare the rules with, in one of three forms: all of `rules/`, with changes; only a `settings.json`, which
 * stands in for that of `rules/`; only a `site-settings.json`, which a site might write. With rules in it nothing is
 * taken from `root/rules`, so that what was deleted is gone.
 * @returns null when the folder is none of these
 */
export function otherRules(folder: string): OtherRules | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const names = readdirSync(folder, { withFileTypes: true });
  const has = (file: string) => names.some(({ name }) => name === file);
  const isWhole = names.some((one) => one.isDirectory() && existsSync(join(folder, one.name, 'rule.json')));
  if (!isWhole && !has(SETTINGS) && !has(SITE)) return null;
  return {
    elsewhere: (file) => (isWhole ? inPlaceOfAll(file, folder) : inPlaceOfSettings(file, folder, has)),
    siteFile: has(SITE) ? join(folder, SITE) : null,
  };
}

function inPlaceOfAll(file: string, folder: string): string | null {
  if (file === RULES) return folder;
  return file.startsWith(`${RULES}/`) ? join(folder, file.slice(RULES.length + 1)) : null;
}

function inPlaceOfSettings(file: string, folder: string, has: (file: string) => boolean): string | null {
  return file === `${RULES}/${SETTINGS}` && has(SETTINGS) ? join(folder, SETTINGS) : null;
}
