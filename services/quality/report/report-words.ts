import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../cards/texts.js';
import { UNUSABLE_REASONS } from '../../facts/evidence.js';
import { GAP_REASONS } from '../../facts/record.js';
import { MEASURE_IDS } from '../measure-id.js';
import { BESIDE, EXCLUSIONS, OUTCOME_CLASSES, WHY_NOT_MET } from '../patient-result.js';
import { UNKNOWN_FACTS } from '../unknown-facts.js';
import { PHRASES } from './phrases.js';
import { STRATIFIERS } from './summary.js';

const word = z.string().min(1);
const words = z.record(z.string(), word);

/** A word for each of a closed list, and for nothing else. */
function wordsFor<const Keys extends readonly [string, ...string[]]>(keys: Keys) {
  return z.record(z.enum(keys), word);
}

/** `rules/report.<language>.json`: what the audit's report says, in one language. */
const ReportWords = z.strictObject({
  phrases: wordsFor(PHRASES),
  measures: z.record(z.enum(MEASURE_IDS), z.strictObject({ name: word, question: word })),
  why: wordsFor(WHY_NOT_MET),
  beside: wordsFor(BESIDE),
  exclusions: wordsFor(EXCLUSIONS),
  classes: wordsFor(OUTCOME_CLASSES),
  unknown: wordsFor(UNKNOWN_FACTS),
  stratifiers: wordsFor(STRATIFIERS),
  /** of sexes, age bands, renal stages and dose numbers together */
  strata: words,
  /** by the id of `rules/benchmarks.json` */
  benchmarks: words,
  unusable: wordsFor([...UNUSABLE_REASONS, ...GAP_REASONS]),
  rejected: words,
});

export type ReportWords = z.infer<typeof ReportWords>;

/** A figure of a published audit, to stand beside ours. */
const Benchmark = z.strictObject({
  id: z.string(),
  measure: z.enum(MEASURE_IDS),
  /** as published, or met ÷ events; 0…1 */
  share: z.number().min(0).max(1),
  met: z.int().optional(),
  events: z.int().optional(),
  source: word,
});

export type Benchmark = z.infer<typeof Benchmark>;

/** What the report is written with. @throws when a file under `root` is missing or of another shape */
export function loadReportTexts(
  root: string,
  language: Language,
): { words: ReportWords; benchmarks: readonly Benchmark[] } {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, 'rules', file), 'utf8'));
  return {
    words: ReportWords.parse(read(`report.${language}.json`)),
    benchmarks: z.array(Benchmark).parse(read('benchmarks.json')),
  };
}
