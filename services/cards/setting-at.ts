import type { Settings } from '../facts/settings.js';

/** A number, or a list of numbers, of the settings by its path (`calcium.maxAgeDays`); null when it is neither. */
export function settingAt(settings: Settings, path: string): number | readonly number[] | null {
  let found: unknown = settings;
  for (const step of path.split('.')) found = memberOf(found, step);
  if (typeof found === 'number') return found;
  return Array.isArray(found) && found.every((item) => typeof item === 'number') ? found : null;
}

/** One number of the settings; throws when there is none: `knowledge` has checked every path. */
export function numberAt(settings: Settings, path: string): number {
  const found = settingAt(settings, path);
  if (typeof found !== 'number') throw new Error(`no number is set as ${path}`);
  return found;
}

function memberOf(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return Object.entries(holder).find(([key]) => key === name)?.[1];
}
