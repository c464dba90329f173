import { z } from 'zod';
import type { GatherParts } from '../population/gather-patient.js';
import { medicationsOn } from '../population/medications-on.js';

import { Rejected, Rejections } from '../population/rejections.js';
import { startCounting } from '../report/summarise.js';
import type { Summary } from '../report/summary.js';
import type { PatientResult } from '../patient-result.js';
import { judgeLines, type Evaluate } from '../run/judge-lines.js';
import type { Terms } from '../../facts/terms.js';
import { patientByPatient, type PatientLines } from './patient-by-patient.js';
import type { Part } from './read-part.js';

/** What holds for the whole export. */
const JudgeTask = z.object({
  /** names of the input files, by index */
  files: z.array(z.string()),
  dataAsOf: z.string(),
});

/** What a part came to; those of all parts are merged by adding. */
export const JudgedPart = z.object({
  /** of the program, and sha256 of all that it knows: every part must have been judged by the same */
  program: z.string(),
  settings: z.string(),
  /** about patients, Medications not among them */
  lines: z.number(),
  patients: z.number(),
  treated: z.number(),
  dropped: z.number(),
  rejected: Rejected,
  /** of the measures; written by this program */
  counted: z.custom<Summary>((value) => typeof value === 'object' && value !== null),
});

export type JudgedPart = z.infer<typeof JudgedPart>;

export interface JudgeParts {
  /** @param offeredTypes resource types that the whole export holds */
  evaluate: (patient: Parameters<Evaluate>[0]) => PatientResult;
  terms: Terms;
  program: string;
  settings: string;
  /** a patient of whom there are more bytes is rejected, not read into memory */
  mostBytes: number;
}

/**
 * `judge`: rows `PATIENT FILE LINE RESOURCE` in, separated by tabs, those of a patient next to each other and with the
 * Medications that they refer to; out a result a line, and last `{"summary":…}`.
 */
export async function* judgePart({ task, lines }: Part, parts: JudgeParts): AsyncGenerator<string> {
  const { files, dataAsOf } = JudgeTask.parse(task);
  const rejections = new Rejections();
  const counting = startCounting();
  const counts = { lines: 0, patients: 0, treated: 0, dropped: 0 };
  const reject: GatherParts['reject'] = ({ file, line }, reason) =>
    rejections.add({ file: files[file] ?? '', line, reason });
  const judged = (patient: PatientLines): PatientResult | null => {
    if (patient.tooLarge) {
      reject(patient.first, 'patient-too-large');
      return null;
    }
    const gather = {
      ...{ terms: parts.terms, latestMs: Date.parse(dataAsOf), reject },
      medications: medicationsOn(patient.medications),
    };
    let result: PatientResult | null = null;
    const evaluate: Evaluate = (resources) => (result = parts.evaluate(resources));
    counts.dropped += judgeLines(patient.patientId, patient.lines, { evaluate, gather }).dropped;
    return result;
  };
  for await (const patient of patientByPatient(lines, parts.mostBytes)) {
    counts.lines += patient.count;
    const result = judged(patient);
    if (result === null) continue;
    counts.patients += 1;
    if (result.doses.length > 0) counts.treated += 1;
    counting.add(result);
    yield `${JSON.stringify(result)}\n`;
  }
  const { program, settings } = parts;
  const summary: JudgedPart = {
    ...{ program, settings, ...counts, rejected: rejections.all, counted: counting.summary() },
  };
  yield `${JSON.stringify({ summary })}\n`;
}
