import type { RawLine } from '../sources/split-lines.js';

const TYPE_FIRST = /^\s*\{\s*"resourceType"\s*:\s*"([A-Za-z]+)"/;
const HEAD = 96;

/** The resource type when it stands first, as servers write it; else null: parse to know. */
export function typeFirst(line: RawLine): string | null {
  return TYPE_FIRST.exec(line.slice(0, HEAD))?.[1] ?? null;
}

/** A line that was written to its end; one that was not is never skipped unread. */
export function isClosed(line: RawLine): boolean {
  return line.endsWith('}') || CLOSED.test(line);
}

const CLOSED = /\}[ \t]*$/;

/** `\/` and `\u0050` may hide an id or a name from a search of bytes. */
const ESCAPED = /\\[/u]/;

export function hidesNothing(line: RawLine): boolean {
  return !line.includes('\\') || !ESCAPED.test(line);
}

const PATIENTS = /\bPatient\/([^"\\/?#|\s]+)|urn:uuid:([^"\\\s]+)/g;
const MEDICATIONS = /\bMedication\/([^"\\/?#|\s]+)|urn:uuid:([^"\\\s]+)/g;
const IDS = /"id"\s*:\s*"([^"\\]+)"/g;

/** Every patient that the line names anywhere; a `urn:uuid:` may be one. */
export function patientsNamed(line: RawLine): readonly string[] {
  return namedBy(PATIENTS, line);
}

/** Every Medication that the line refers to. */
export function medicationsNamed(line: RawLine): readonly string[] {
  return namedBy(MEDICATIONS, line);
}

/** The ids of the resource and of what it contains. */
export function idsIn(line: RawLine): readonly string[] {
  return namedBy(IDS, line);
}

function namedBy(pattern: RegExp, line: RawLine): readonly string[] {
  const named: string[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(line); found; found = pattern.exec(line)) {
    const id = found[1] ?? found[2];
    if (id !== undefined && !named.includes(id)) named.push(id);
  }
  return named;
}
