import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { AuditStop } from '../audit-stop.js';
import type { InputFile, Inputs } from './input-file.js';
import { fileNameOf, readManifest, typesAskedFor, type Manifest } from './manifest.js';

const NDJSON = /\.(ndjson|jsonl)(\.gz)?$/i;
/** Bulk clients put what is no data beside the data: SMART bulk-data-client's folders and its log. */
const NO_DATA = /(^|\/)(deleted|errors?|outcomes?)\/|(^|\/)[._]?log\.(ndjson|jsonl)(\.gz)?$/i;
const MANIFEST = /(^|\/)[^/]*\.json$/i;
const LARGEST_MANIFEST = 64 * 1024 * 1024;

/** Every file of an export under a folder, whatever it is called, by name. @throws AuditStop when there is none */
export function bulkFolder(folder: string): Inputs {
  return exportAmong(filesUnder(folder), ({ path }) => readManifest(path), folder);
}

/**
 * The export among files, wherever these lie.
 * @param manifestIn a file that may be a manifest
 * @param folder what to call the place
 * @throws AuditStop when there is none
 */
export function exportAmong<File extends InputFile>(
  all: readonly File[],
  manifestIn: (file: File) => Manifest | null,
  folder: string,
): Inputs {
  const manifests = all.filter(({ name, bytes }) => MANIFEST.test(name) && bytes <= LARGEST_MANIFEST);
  const manifest = together(manifests.flatMap((file) => manifestIn(file) ?? []));
  const sorted = all.filter(({ path }) => !manifests.some((one) => one.path === path)).map(sortBy(manifest));
  const files = sorted.flatMap((one) => ('data' in one ? [one.data] : []));
  const missing = missingFrom(all, manifest);
  if (missing.length > 0)
    throw new AuditStop(`${folder}: the manifest names files that are not there: ${missing.join(', ')}`);
  if (files.length === 0)
    throw new AuditStop(
      `${folder}: expected files of a FHIR Bulk Data export (.ndjson, .ndjson.gz), found none`,
    );
  return {
    files,
    transactionTime: manifest?.transactionTime ?? null,
    askedTypes: manifest ? typesAskedFor(manifest) : [],
    leftOut: sorted.flatMap((one) => ('leftOut' in one ? [one.leftOut] : [])),
  };
}

function filesUnder(folder: string): InputFile[] {
  return entriesOf(folder)
    .map((entry) => ({ path: join(folder, entry), name: entry.split(sep).join('/') }))
    .map((file) => ({ ...file, stat: statSync(file.path) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ stat, ...file }) => ({ ...file, bytes: stat.size, type: null }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new AuditStop(`${folder}: expected a folder that can be read`);
  }
}

/** Exports in parts have more than one. */
function together(manifests: readonly Manifest[]): Manifest | null {
  const [first, ...others] = manifests;
  return others.reduce<Manifest | null>((all, { output, deleted, error, outcome }) => {
    return (
      all && {
        ...all,
        output: [...all.output, ...output],
        deleted: [...(all.deleted ?? []), ...(deleted ?? [])],
        error: [...(all.error ?? []), ...(error ?? []), ...(outcome ?? [])],
      }
    );
  }, first ?? null);
}

type Sorted = { data: InputFile } | { leftOut: Inputs['leftOut'][number] };

function sortBy(manifest: Manifest | null): (file: InputFile) => Sorted {
  const { output = [], deleted = [], error = [], outcome = [] } = manifest ?? {};
  const noData = namesIn([...deleted, ...error, ...outcome]);
  const types = new Map(output.map(({ url, type }) => [plain(fileNameOf(url)), type ?? null]));
  return (file) => {
    const { name } = file;
    const plainName = plain(baseName(name));
    const listed = types.has(plainName);
    if (!listed && (NO_DATA.test(name) || noData.has(plainName))) return leftOut(name, 'deleted-or-error');
    if (!listed && !NDJSON.test(name)) return leftOut(name, 'no-ndjson');
    return { data: { ...file, type: types.get(plainName) ?? typeInName(name) } };
  };
}

function leftOut(file: string, reason: Inputs['leftOut'][number]['reason']): Sorted {
  return { leftOut: { file, reason } };
}

/** A manifest of which no file is found by its name tells nothing of names: the download named them otherwise. */
function missingFrom(files: readonly InputFile[], manifest: Manifest | null): string[] {
  const there = new Set(files.map(({ name }) => plain(baseName(name))));
  const named = (manifest?.output ?? []).map(({ url }) => fileNameOf(url));
  const missing = named.filter((name) => !there.has(plain(name)));
  return missing.length < named.length ? missing : [];
}

function namesIn(listed: readonly { url: string }[]): ReadonlySet<string> {
  return new Set(listed.map(({ url }) => plain(fileNameOf(url))));
}

function baseName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

/** Downloads gain or lose `.gz` and their ending. */
function plain(name: string): string {
  return name.replace(/\.gz$/i, '').replace(NDJSON, '');
}

/** `1.Patient.ndjson`, `Patient_000.ndjson.gz`. */
function typeInName(name: string): string | null {
  const words = plain(baseName(name)).split(/[^A-Za-z]+/);
  return words.find((word) => /^[A-Z][a-z]+([A-Z][a-z]+)*$/.test(word) && KNOWN.has(word)) ?? null;
}

/** The types that files are named after, as far as the audit reads them. */
const KNOWN: ReadonlySet<string> = new Set([
  'Patient',
  'Observation',
  'Condition',
  'Medication',
  'MedicationRequest',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationStatement',
  'AllergyIntolerance',
  'Procedure',
  'ServiceRequest',
  'Appointment',
]);
