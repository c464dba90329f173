import { Settings } from '../facts/settings.js';
import { loadJson, type Source } from './load-json.js';

export const SETTINGS_FILE = 'rules/settings.json';

export function loadSettings(source: Source): Settings | null {
  return loadJson(source, SETTINGS_FILE, Settings);
}
