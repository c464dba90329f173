import { z } from 'zod';
import { Settings } from '../../facts/settings.js';
import { loadJson, type Source } from '../load-json.js';
import { SETTINGS_FILE } from '../load-settings.js';
import { checkNumber } from './check-number.js';
import { checkRising } from './check-rising.js';
import type { Site } from './load-site.js';
import { publishedNumbers, withNumbers } from './published-numbers.js';
import type { SiteChange } from './site-change.js';
import type { SiteSettings } from './site-settings.js';

/** Settings in force, and how they differ from what is published. */
export interface SettingsInForce {
  settings: Settings;
  changes: readonly SiteChange[];
}

/** The published settings with the site's numbers and time zone; those stay as published that may not be changed. */
export function readSiteNumbers(source: Source, published: Settings, site: Site): SettingsInForce {
  const { settings: numbers, timeZone } = site.settings;
  const file = loadJson(source, SETTINGS_FILE, z.unknown());
  const known = publishedNumbers(file);
  const problems = Object.entries(numbers).flatMap(([name, { value }]) =>
    checkNumber(name, value, known.get(name)),
  );
  problems.forEach(site.report);
  if (problems.length > 0) return { settings: published, changes: [] };
  const settings = Settings.parse(withNumbers(file, valuesOf(site.settings)));
  checkRising(settings, new Set(Object.keys(numbers))).forEach(site.report);
  const zone = timeZone === undefined ? [] : [changeOfZone(published.timeZone, timeZone)];
  const changes = Object.entries(numbers).map(([name, { value, ...signed }]): SiteChange => {
    const { value: usual, unit } = known.get(name) ?? { value: NaN, unit: '' };
    const change = `${usual.toString()} → ${value.toString()} ${unit}`;
    return { kind: 'setting', name, change, ...signed };
  });
  return { settings, changes: [...zone, ...changes] };
}

function valuesOf({ settings, timeZone }: SiteSettings): ReadonlyMap<string, unknown> {
  const numbers = Object.entries(settings).map(([name, { value }]) => [name, value] as const);
  return new Map<string, unknown>(timeZone === undefined ? numbers : [...numbers, ['timeZone', timeZone]]);
}

function changeOfZone(from: string, to: string): SiteChange {
  return { kind: 'setting', name: 'timeZone', change: `${from} → ${to}` };
}
