import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditEnvironment } from '../config.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { versionOf } from '../platform/version.js';
import { MEASURE_IDS } from '../quality/measure-id.js';
import { mergeParts, type MergedRun } from '../quality/partition/merge-parts.js';
import { readPart } from '../quality/partition/read-part.js';
import { DISK, plainDiskError } from '../quality/run/disk.js';
import { runJson } from '../quality/run/run-json.js';
import { settingsHash } from '../quality/run/settings-hash.js';
import { exitCode, tell } from './audit.js';
import { readMergeOptions, type MergeOptions } from './partition-options.js';
import { EXIT, timingsOf, whyNot } from './population-run.js';
import { writeMerged } from './write-audit.js';

const LONGEST_ROW = 1024 * 1024 * 1024;

/** `audit-merge`: what the parts of an audit came to, on standard input, as the results that `audit` writes. */
export async function auditMerge(root: string, given: unknown): Promise<void> {
  try {
    process.exitCode = await merged(root, readMergeOptions(given));
  } catch (error) {
    process.stderr.write(`${whyNot(error, 'audit-merge')}\n`);
    process.exitCode = EXIT.failed;
  }
}

async function merged(root: string, options: MergeOptions): Promise<number> {
  const { out, from, to, allowMissing } = options;
  const siteFile = options.settings ?? auditEnvironment().siteSettings;
  const knowledge = loadKnowledge(root, siteFile);
  const made = { program: versionOf(root), settings: settingsHash(knowledge, siteFile) };
  const request = {
    ...{ out, allowMissing, resume: false },
    period: { from, to },
    measures: options.measures ?? MEASURE_IDS,
    report: null,
  };
  const part = await readPart(process.stdin, LONGEST_ROW);
  const merging = mergeParts(part, request, made);
  try {
    mkdirSync(out, { recursive: true });
    return await written(merging, { root, options, knowledge });
  } catch (error) {
    throw plainDiskError(error, out);
  }
}

async function written(
  { task, started, results, finished }: MergedRun,
  told: { root: string; options: MergeOptions; knowledge: ReturnType<typeof loadKnowledge> },
): Promise<number> {
  const { options } = told;
  const finish = await writeMerged(results, started, told);
  const run = finished();
  const summary = finish(run);
  const { language, withPatients, out } = options;
  const document = runJson(run, timingsOf(run, task.startedMs, task), {
    report: { language, withPatients },
    engine: task.engine,
  });
  DISK.replace(join(out, 'run.json'), document);
  tell(run, out);
  return exitCode(run, summary, options);
}
