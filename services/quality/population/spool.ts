import type { InputFile } from '../sources/input-file.js';
import type { Line } from '../sources/split-lines.js';
import { bucketOf, type BucketWriter, type Place } from './buckets.js';
import { placeKey, type Cohort } from './cohort.js';
import { PATIENT_TYPES } from './fhir-types.js';
import {
  hidesNothing,
  idsIn,
  isClosed,
  medicationsNamed,
  patientsNamed,
  typeFirst,
  type RawLine,
} from './line-hints.js';
import { blockOf } from './patient-block.js';
import { idOf, parseLine } from './raw-resource.js';
import { patientsOf } from './references.js';
import type { RejectionReason } from './rejections.js';

export interface SpoolParts {
  files: readonly InputFile[];
  cohort: Cohort;
  writer: BucketWriter;
  reject: (place: Place, reason: RejectionReason) => void;
}

/** How many lines went where. */
export interface SpoolCounts {
  lines: number;
  /** about a patient who never had denosumab, or of a type that is not read */
  skipped: number;
  kept: number;
}

/** The second pass: the cohort's lines to their buckets. Only a line that is closed and names another may go unparsed. */
export class Spool {
  readonly counts: SpoolCounts = { lines: 0, skipped: 0, kept: 0 };
  /** Medications that the cohort's lines refer to, and the buckets that need them */
  readonly needed = new Map<string, Set<number>>();
  private block: { file: number; patient: string | null } = { file: -1, patient: null };

  constructor(private readonly parts: SpoolParts) {}

  /** @param file its index */
  take(file: number, { number: line, bytes, tooLong, unended }: Line): void {
    this.counts.lines += 1;
    const place = { file, line };
    if (tooLong) return this.parts.reject(place, 'too-long');
    const type = typeFirst(bytes);
    this.compare(place, type);
    const closed = isClosed(bytes) && !this.isBroken(place);
    if (closed && type !== null && !PATIENT_TYPES.has(type)) return this.passOver(file, type, bytes);
    const text = bytes.toString('latin1');
    const owner = closed && type !== null ? this.owner(file, type, text) : null;
    if (owner === 'another') return this.skip();
    if (owner === null) this.parse({ ...place, bytes }, text, unended && !closed);
    else this.keep(owner, { ...place, bytes }, text);
  }

  /** A line of another type than its file is said to hold is used by its own, and told of. */
  private compare(place: Place, type: string | null): void {
    const expected = this.parts.files[place.file]?.type ?? null;
    const differs = expected !== null && type !== null && type !== expected && type !== 'Parameters';
    if (differs) this.parts.reject(place, 'other-type-than-file');
  }

  private isBroken({ file, line }: Place): boolean {
    const { broken } = this.parts.cohort;
    return broken.size > 0 && broken.has(placeKey(this.parts.files[file]?.name ?? '', line));
  }

  /** The one patient of the cohort that the line names; null: only parsing can tell. */
  private owner(file: number, type: string, text: RawLine): string | null {
    const { patients } = this.parts.cohort;
    const { patient } = this.block;
    const inBlock = this.block.file === file && patient !== null && text.includes(`Patient/${patient}"`);
    if (inBlock && type !== 'Patient') return patients.has(patient) ? patient : 'another';
    const named = type === 'Patient' ? idsIn(text) : patientsNamed(text);
    if (named.length === 0 || named.some(isBeyondAscii) || !hidesNothing(text)) return null;
    const [one, ...more] = named.filter((id) => patients.has(id));
    if (one === undefined) return 'another';
    return more.length === 0 ? one : null;
  }

  private passOver(file: number, type: string, bytes: Buffer): void {
    if (type === 'Parameters') this.block = { file, patient: blockOf(bytes) };
    this.skip();
  }

  private parse(place: Place & { bytes: Buffer }, text: RawLine, cutOff: boolean): void {
    const parsed = parseLine(place.bytes);
    if ('fault' in parsed) return this.parts.reject(place, cutOff ? 'cut-off' : parsed.fault);
    const { resource } = parsed;
    if (!PATIENT_TYPES.has(resource.resourceType)) return this.skip();
    if (resource.resourceType === 'Patient' && idOf(resource) === null)
      return this.parts.reject(place, 'no-id');
    const about = patientsOf(resource);
    if (about.length === 0) return this.parts.reject(place, 'names-no-patient');
    const owners = about.filter((id) => this.parts.cohort.patients.has(id));
    if (owners.length === 0) return this.skip();
    for (const owner of new Set(owners)) this.keep(owner, place, text);
  }

  private keep(owner: string, place: Place & { bytes: Buffer }, text: RawLine): void {
    const bucket = bucketOf(owner, this.parts.writer.buckets);
    this.counts.kept += 1;
    this.parts.writer.add(bucket, owner, place);
    if (text.includes('edication')) for (const id of medicationsNamed(text)) this.need(id, bucket);
  }

  private need(medication: string, bucket: number): void {
    const buckets = this.needed.get(medication);
    if (buckets) buckets.add(bucket);
    else this.needed.set(medication, new Set([bucket]));
  }

  private skip(): void {
    this.counts.skipped += 1;
  }
}

function isBeyondAscii(id: string): boolean {
  return /[\u0080-\u00ff]/.test(id);
}

/** A Medication that the cohort refers to, to each bucket that needs it. */
export function takeMedication(
  { needed, writer }: { needed: Spool['needed']; writer: BucketWriter },
  file: number,
  { bytes, number: line, tooLong }: Line,
): void {
  const type = tooLong ? 'none' : typeFirst(bytes);
  if (type !== null && type !== 'Medication') return;
  const text = bytes.toString('latin1');
  if (hidesNothing(text) && !idsIn(text).some((id) => needed.has(id))) return;
  const parsed = parseLine(bytes);
  if ('fault' in parsed || parsed.resource.resourceType !== 'Medication') return;
  for (const bucket of needed.get(idOf(parsed.resource) ?? '') ?? []) {
    writer.add(bucket, '', { file, line, bytes });
  }
}
