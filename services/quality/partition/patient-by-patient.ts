import type { Place } from '../population/buckets.js';
import { spooledLine, type SpooledLine } from '../population/read-bucket.js';
import { medicationIn } from '../population/take-medication.js';
import type { Line } from '../sources/split-lines.js';

/** All that came of one patient. */
export interface PatientLines {
  patientId: string;
  /** empty when there is too much of them */
  lines: SpooledLine[];
  medications: SpooledLine[];
  tooLarge: boolean;
  /** how many lines there were, Medications not among them */
  count: number;
  /** where the first of them stands in the export */
  first: Place;
}

/**
 * Gathers the lines of each patient, which stand next to each other. One of whom there are more bytes than `mostBytes`
 * is read to the end and not kept.
 * @throws Error when a patient comes back: whoever drives the parts did not put the lines together
 */
export async function* patientByPatient(
  lines: AsyncIterable<Line>,
  mostBytes: number,
): AsyncGenerator<PatientLines> {
  const seen = new Set<string>();
  let current: PatientLines | null = null;
  let bytes = 0;
  for await (const line of lines) {
    if (line.tooLong) throw new Error('a row is longer than any line that is sorted');
    const { owner, ...spooled } = spooledLine(line.bytes);
    if (current?.patientId !== owner) {
      if (current) yield current;
      if (seen.has(owner)) throw new Error('the lines of a patient do not stand next to each other');
      seen.add(owner);
      current = nothingOf(owner);
      bytes = 0;
    }
    bytes += spooled.bytes.length;
    if (bytes > mostBytes) refuse(current);
    take(current, spooled);
  }
  if (current) yield current;
}

function nothingOf(patientId: string): PatientLines {
  const first = { file: Infinity, line: Infinity };
  return { patientId, lines: [], medications: [], tooLarge: false, count: 0, first };
}

function refuse(patient: PatientLines): void {
  patient.tooLarge = true;
  patient.lines = [];
  patient.medications = [];
}

function take(patient: PatientLines, spooled: SpooledLine): void {
  const isMedication =
    medicationIn({ ...spooled, text: spooled.bytes.toString('latin1'), tooLong: false }) !== null;
  if (!isMedication) {
    patient.count += 1;
    if (isBefore(spooled, patient.first)) patient.first = { file: spooled.file, line: spooled.line };
  }
  if (!patient.tooLarge) (isMedication ? patient.medications : patient.lines).push(spooled);
}

function isBefore(one: Place, other: Place): boolean {
  return one.file < other.file || (one.file === other.file && one.line < other.line);
}
