import { pipeline } from 'node:stream/promises';
import { auditEnvironment } from '../config.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { versionOf } from '../platform/version.js';
import { createAudit } from '../quality/evaluate/audit.js';
import { evaluatePatient } from '../quality/evaluate/evaluate-patient.js';
import { MEASURE_IDS } from '../quality/measure-id.js';
import { findInPart } from '../quality/partition/find-in-part.js';
import { joinCohort } from '../quality/partition/join-cohort.js';
import { judgePart, type JudgeParts } from '../quality/partition/judge-part.js';
import { planExport } from '../quality/partition/plan-export.js';
import { readPart, type Part } from '../quality/partition/read-part.js';
import { sortPart } from '../quality/partition/sort-part.js';
import { settingsHash } from '../quality/run/settings-hash.js';
import { judging, readPartitionOptions, type PartitionOptions } from './partition-options.js';
import type { PartitionStep } from './partition-steps.js';
import { EXIT, whyNot } from './population-run.js';

const MEGABYTE = 1024 * 1024;
/** Rows have a head before the resource, and what the steps tell each other may be long. */
const LONGEST_ROW = 1024 * MEGABYTE;

type Answer = AsyncGenerator<string | Buffer>;

/** `audit-partition`: one step of an audit on one part of the work, for an engine that has many machines. */
export async function auditPartition(root: string, step: PartitionStep, given: unknown): Promise<void> {
  try {
    const options = readPartitionOptions(given);
    const steps: Readonly<Record<PartitionStep, (part: Part) => Answer>> = {
      plan: planExport,
      find: (part) => findInPart(part, knowledgeOf(root, options).knowledge),
      cohort: (part) => joinCohort(part, options.allowMissing),
      sort: sortPart,
      judge: (part) => judgePart(part, judgePartsOf(root, options)),
    };
    const ofExport = step === 'find' || step === 'sort';
    await pipeline(
      process.stdin,
      async function* (input: AsyncIterable<Buffer>) {
        yield* steps[step](await readPart(input, ofExport ? undefined : LONGEST_ROW));
      },
      process.stdout,
    );
  } catch (error) {
    process.stderr.write(`${whyNot(error, `audit-partition ${step}`)}\n`);
    process.exitCode = EXIT.failed;
  }
}

function knowledgeOf(root: string, options: PartitionOptions) {
  const siteFile = options.settings ?? auditEnvironment().siteSettings;
  return { siteFile, knowledge: loadKnowledge(root, siteFile) };
}

function judgePartsOf(root: string, options: PartitionOptions): JudgeParts {
  const { siteFile, knowledge } = knowledgeOf(root, options);
  const audit = createAudit({ ...judging(options), measures: options.measures ?? MEASURE_IDS, knowledge });
  return {
    evaluate: (patient) => evaluatePatient(patient, audit),
    terms: knowledge.terms,
    program: versionOf(root),
    settings: settingsHash(knowledge, siteFile),
    mostBytes: options.largestPatient * MEGABYTE,
  };
}
