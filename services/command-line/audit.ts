import { join } from 'node:path';
import { auditEnvironment } from '../config.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { versionOf } from '../platform/version.js';
import { MEASURE_IDS } from '../quality/measure-id.js';
import { DISK } from '../quality/run/disk.js';
import type { AuditRequest } from '../quality/run/audit-request.js';
import type { FinishedRun } from '../quality/run/finished-run.js';
import { removeWork, workFolder } from '../quality/run/journal.js';
import { runAudit, type AuditParts } from '../quality/run/run-audit.js';
import { runJson } from '../quality/run/run-json.js';
import { scoresUnder } from '../quality/report/fail-under.js';
import type { Summary } from '../quality/report/summary.js';
import { settingsHash } from '../quality/run/settings-hash.js';
import { startThreads } from '../quality/run/threads.js';
import { populationSource } from '../quality/sources/population-source.js';
import { readAuditOptions, type AuditOptions } from './audit-options.js';
import { endingPlainly, EXIT, howManyRejected, progressOn, timingsOf, tokenOf } from './population-run.js';
import { reporterOf, writeAudit } from './write-audit.js';

/** `audit`: the exit code says how it ended, stderr in a plain sentence why. */
export async function auditCommand(root: string, given: unknown): Promise<void> {
  await endingPlainly('audit', (signal) => audited(root, readAuditOptions(given), signal));
}

async function audited(root: string, options: AuditOptions, signal: AbortSignal): Promise<number> {
  const startedMs = Date.now();
  const { out, from, to, resume, allowMissing } = options;
  const audit: Auditing = {
    ...{ root, options, signal, environment: auditEnvironment() },
    request: {
      ...{ out, resume, allowMissing },
      period: { from, to },
      measures: options.measures ?? MEASURE_IDS,
      report: { reporter: reporterOf(options), withPatients: options.withPatients },
    },
  };
  const { run, written } = await runAudit(audit.request, partsOf(audit));
  DISK.replace(
    join(out, 'run.json'),
    runJson(run, timingsOf(run, startedMs, options), {
      report: { language: options.language, withPatients: options.withPatients },
    }),
  );
  removeWork(workFolder(out));
  tell(run, out);
  return exitCode(run, written, options);
}

interface Auditing {
  root: string;
  options: AuditOptions;
  request: AuditRequest;
  environment: ReturnType<typeof auditEnvironment>;
  signal: AbortSignal;
}

function partsOf({ root, options, request, environment, signal }: Auditing): AuditParts<Summary> {
  const siteFile = options.settings ?? environment.siteSettings;
  const knowledge = loadKnowledge(root, siteFile);
  const { period, measures } = request;
  const token = tokenOf(options, environment.fhirToken);
  const progress = progressOn(process.stderr);
  return {
    source: populationSource(options.input, { token, codesOf: knowledge.codesOf, progress, signal }),
    words: knowledge,
    program: versionOf(root),
    settings: settingsHash(knowledge, siteFile),
    startWorkers: () => startThreads({ root, siteFile, period, measures }, options.workers),
    write: (buckets, run) => writeAudit(buckets, run, { root, options, knowledge }),
    ...{ disk: DISK, progress, signal },
  };
}

export function tell({ patients, rejected }: FinishedRun, out: string): void {
  process.stdout.write(
    `${patients.evaluated} patients with denosumab, ${patients.treated} with a dose in the period${howManyRejected(rejected)}. ` +
      `Results: ${join(out, 'report.html')}\n`,
  );
}

/** @param failUnder as a percentage */
export function exitCode(
  { rejected }: FinishedRun,
  summary: Summary,
  { failUnder }: Pick<AuditOptions, 'failUnder'>,
): number {
  const under = failUnder === undefined ? [] : scoresUnder(summary, failUnder);
  for (const { measure, score } of under)
    process.stderr.write(
      `${measure}: ${(score * 100).toFixed(1)} % fails --fail-under ${failUnder ?? ''} %\n`,
    );
  if (under.length > 0) return EXIT.underLimit;
  return rejected.first.length > 0 ? EXIT.someRejected : EXIT.done;
}
