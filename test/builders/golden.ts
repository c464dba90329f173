import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'test/scenarios/golden';

/** `npm run golden` says so: what is found becomes what is expected, and git shows what that changes. */
export const RENEWS = process.env.RENEW_GOLDEN === 'yes';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A uuid says nothing and is new each time: numbered in the order in which they come up. */
export function withFixedUuids(text: string): string {
  const seen = [...new Set(text.match(UUID))];
  return text.replace(
    UUID,
    (uuid) => `00000000-0000-4000-8000-${String(seen.indexOf(uuid) + 1).padStart(12, '0')}`,
  );
}

/** What was said, as a reviewer reads it. */
export function asGolden(said: unknown): string {
  return `${withFixedUuids(JSON.stringify(said, null, 2))}\n`;
}

export function goldenFiles(folder = FOLDER): string[] {
  return readdirSync(folder).sort();
}

export function readGolden(file: string, folder = FOLDER): string {
  return readFileSync(`${folder}/${file}`, 'utf8');
}

export function writeGolden(file: string, text: string, folder = FOLDER): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${file}`, text);
}
