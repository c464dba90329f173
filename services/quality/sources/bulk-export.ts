import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AuditStop } from '../audit-stop.js';
import type { Progress } from '../run/progress.js';
import type { FhirAccess } from './fhir-access.js';
import { Manifest } from './manifest.js';

/** `$export` on what: system level, else all patients (Bulk Data Access, "Bulk Data Kick-off Request"). */
const LEVELS = ['$export', 'Patient/$export'];

/**
 * A bulk export into the folder, with its manifest, which is written last.
 * @returns false when the server has no `$export`
 */
export async function bulkExport(
  access: FhirAccess,
  types: readonly string[],
  { folder, progress }: { folder: string; progress: Progress },
): Promise<boolean> {
  const status = await kickOff(access, types);
  if (status === null) return false;
  const parts = await allParts(access, status);
  const output = parts.flatMap((part) =>
    part.output.map((file) => ({ ...file, open: part.requiresAccessToken === false })),
  );
  mkdirSync(folder, { recursive: true });
  progress.start('downloading', output.length, 'requests');
  const saved: { type: string | undefined; url: string }[] = [];
  for (const [at, { type, url, open }] of output.entries()) {
    const name = `${String(at + 1).padStart(5, '0')}.${type ?? 'resources'}.ndjson`;
    await download(access, { url, open, to: join(folder, name) });
    saved.push({ type, url: name });
    progress.advance(1);
  }
  progress.end();
  const [first] = parts;
  const asked = `${access.base.href}$export?_type=${types.join(',')}`;
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...first, request: asked, output: saved, link: undefined }),
  );
  return true;
}

async function kickOff(access: FhirAccess, types: readonly string[]): Promise<string | null> {
  for (const level of LEVELS) {
    const answer = await access.ask(`${level}?_type=${types.join(',')}`, { prefer: 'respond-async' });
    await answer.body?.cancel();
    refuseUnauthorised(answer);
    const status = answer.headers.get('content-location');
    if (answer.status === 202 && status !== null) return status;
  }
  return null;
}

/** A large export may come with manifests of a part each (`allowPartialManifests`). */
async function allParts(access: FhirAccess, status: string): Promise<readonly Manifest[]> {
  const parts: Manifest[] = [];
  for (let next: string | undefined = status; next !== undefined;) {
    const part = await finished(access, next);
    parts.push(part);
    next = part.link?.find(({ relation }) => relation === 'next')?.url;
  }
  return parts;
}

async function finished(access: FhirAccess, status: string): Promise<Manifest> {
  for (;;) {
    const answer = await access.ask(status, { accept: 'application/json' });
    refuseUnauthorised(answer);
    if (answer.status === 202) {
      await answer.body?.cancel();
      await access.wait(answer);
      continue;
    }
    const manifest = answer.ok ? Manifest.safeParse(await answer.json().catch(() => null)).data : undefined;
    if (!manifest)
      throw new AuditStop(`The FHIR server's export did not end well (status ${answer.status}).`);
    return manifest;
  }
}

async function download(
  access: FhirAccess,
  { url, open, to }: { url: string; open: boolean; to: string },
): Promise<void> {
  const answer = open
    ? await access.askOpenly(url)
    : await access.ask(url, { accept: 'application/fhir+ndjson' });
  if (!answer.ok || !answer.body)
    throw new AuditStop(`A file of the export could not be had (status ${answer.status}).`);
  await pipeline(answer.body, createWriteStream(to));
}

export function refuseUnauthorised({ status }: Response): void {
  if (status === 401 || status === 403)
    throw new AuditStop(
      `The FHIR server refused (status ${status}): expected a token that may read the population, in --token-file or FHIR_TOKEN.`,
    );
}
