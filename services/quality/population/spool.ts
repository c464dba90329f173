import type { InputFile } from '../sources/input-file.js';
import type { Line, RawLine } from '../sources/split-lines.js';
import type { BucketWriter, Place } from './buckets.js';
import { placeKey, type Cohort } from './cohort.js';
import { PATIENT_TYPES } from './fhir-types.js';
import { hidesNothing, idsIn, isClosed, medicationsNamed, patientsNamed, typeFirst } from './line-hints.js';
import { blockOf } from './patient-block.js';
import { idOf, parseLine, type RawResource } from './raw-resource.js';
import { patientsOf } from './references.js';
import type { RejectionReason } from './rejections.js';

export interface SpoolParts {
  files: readonly InputFile[];
  cohort: Cohort;
  /** by patient */
  buckets: ReadonlyMap<string, number>;
  writer: Pick<BucketWriter, 'add'>;
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
  take(file: number, line: Line): void {
    this.counts.lines += 1;
    const place = { file, line: line.number };
    if (line.tooLong) {
      this.parts.reject(place, 'too-long');
      return;
    }
    const type = typeFirst(line.text);
    this.compare(place, type);
    const mayGoUnparsed = isClosed(line.text) && !this.isBroken(place);
    if (mayGoUnparsed && type !== null && !PATIENT_TYPES.has(type)) this.passOver(file, type, line.bytes);
    else this.sort(place, line, mayGoUnparsed ? type : null);
  }

  /** @param type null: only parsing can tell whose it is */
  private sort(place: Place, line: Line, type: string | null): void {
    const owner = type === null ? null : this.owner(place.file, type, line.text);
    if (owner === 'another') this.skip();
    else if (owner !== null) this.keep(owner, place, line);
    else this.parse(place, line);
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
    const ours = named.filter((id) => patients.has(id));
    if (ours.length === 0) return 'another';
    return ours.length === 1 ? (ours[0] ?? null) : null;
  }

  private passOver(file: number, type: string, bytes: Buffer): void {
    if (type === 'Parameters') this.block = { file, patient: blockOf(bytes) };
    this.skip();
  }

  private parse(place: Place, line: Line): void {
    const parsed = parseLine(line.bytes);
    const cutOff = line.unended && !isClosed(line.text);
    const fault = 'fault' in parsed ? (cutOff ? 'cut-off' : parsed.fault) : faultOf(parsed.resource);
    if (fault !== null) {
      this.parts.reject(place, fault);
      return;
    }
    const about = 'resource' in parsed && isRead(parsed.resource) ? patientsOf(parsed.resource) : [];
    const owners = new Set(about.filter((id) => this.parts.cohort.patients.has(id)));
    if (owners.size === 0) this.skip();
    for (const owner of owners) this.keep(owner, place, line);
  }

  private keep(owner: string, { file, line }: Place, { bytes, text }: Line): void {
    const bucket = this.parts.buckets.get(owner);
    if (bucket === undefined) throw new Error('a patient of the cohort has no bucket');
    this.counts.kept += 1;
    this.parts.writer.add(bucket, owner, { file, line, bytes });
    if (text.includes('edication')) for (const id of medicationsNamed(text)) this.need(id, bucket);
  }

  private need(medication: string, bucket: number): void {
    const buckets = this.needed.get(medication);
    if (buckets) buckets.add(bucket);
    else this.needed.set(apart(medication), new Set([bucket]));
  }

  private skip(): void {
    this.counts.skipped += 1;
  }
}

/** What is not read is no fault, whoever it is about. */
function faultOf(resource: RawResource): RejectionReason | null {
  if (!isRead(resource)) return null;
  if (resource.resourceType === 'Patient') return idOf(resource) === null ? 'no-id' : null;
  return patientsOf(resource).length === 0 ? 'names-no-patient' : null;
}

function isRead({ resourceType }: RawResource): boolean {
  return PATIENT_TYPES.has(resourceType);
}

/** The same, and no part of a longer text any more. */
function apart(id: RawLine): string {
  return Buffer.from(id, 'latin1').toString('latin1');
}

function isBeyondAscii(id: string): boolean {
  return /[\u0080-\u00ff]/.test(id);
}
