import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditEnvironment } from '../config.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { versionOf } from '../platform/version.js';
import { AuditStop } from '../quality/audit-stop.js';
import { MEASURE_IDS } from '../quality/measure-id.js';
import { DISK } from '../quality/run/disk.js';
import type { AuditRequest } from '../quality/run/audit-request.js';
import type { FinishedRun } from '../quality/run/finished-run.js';
import { removeWork, workFolder } from '../quality/run/journal.js';
import { progressBars } from '../quality/run/progress-bars.js';
import { progressLines } from '../quality/run/progress-lines.js';
import { runAudit, type AuditParts } from '../quality/run/run-audit.js';
import { runJson, type Timings } from '../quality/run/run-json.js';
import { scoresUnder } from '../quality/report/fail-under.js';
import type { Summary } from '../quality/report/summary.js';
import { settingsHash } from '../quality/run/settings-hash.js';
import { startThreads } from '../quality/run/threads.js';
import { populationSource } from '../quality/sources/population-source.js';
import { readAuditOptions, type AuditOptions } from './audit-options.js';
import { writeAudit } from './write-audit.js';

/** Exit codes of DESIGN, section 3. */
const EXIT = { done: 0, failed: 1, someRejected: 2, underLimit: 3 } as const;

/** `audit`: the exit code says how it ended, stderr in a plain sentence why. */
export async function auditCommand(root: string, given: unknown): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    process.exitCode = await audited(root, readAuditOptions(given), stop.signal);
  } catch (error) {
    process.stderr.write(`${stop.signal.aborted ? STOPPED : whyNot(error)}\n`);
    process.exitCode = EXIT.failed;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

const STOPPED = 'Stopped. What is done is kept: run the same command again with --resume to go on.';

async function audited(root: string, options: AuditOptions, signal: AbortSignal): Promise<number> {
  const startedMs = Date.now();
  const { out, from, to, resume, allowMissing } = options;
  const audit: Auditing = {
    ...{ root, options, signal, environment: auditEnvironment() },
    request: {
      ...{ out, resume, allowMissing },
      period: { from, to },
      measures: options.measures ?? MEASURE_IDS,
    },
  };
  const { run, written } = await runAudit(audit.request, partsOf(audit));
  DISK.replace(join(out, 'run.json'), runJson(run, timingsOf(run, startedMs, options)));
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
  const progress = process.stderr.isTTY
    ? progressBars(process.stderr, Date.now)
    : progressLines((line) => void process.stderr.write(line), Date.now);
  return {
    source: populationSource(options.input, { token, codesOf: knowledge.codesOf, progress, signal }),
    words: knowledge,
    program: versionOf(root),
    settings: settingsHash(knowledge, siteFile),
    startWorkers: (offeredTypes) =>
      startThreads({ root, siteFile, period, measures, offeredTypes }, options.workers),
    write: (results, run) => writeAudit(results, run, { root, options, knowledge }),
    ...{ disk: DISK, progress, signal },
  };
}

function tokenOf({ tokenFile }: AuditOptions, fromEnvironment: string | null): string | null {
  if (tokenFile === undefined) return fromEnvironment;
  try {
    return readFileSync(tokenFile, 'utf8').trim();
  } catch {
    throw new AuditStop(`--token-file: expected a file that can be read`);
  }
}

function timingsOf({ patients }: FinishedRun, startedMs: number, { workers }: AuditOptions): Timings {
  const finishedMs = Date.now();
  const seconds = (finishedMs - startedMs) / 1000;
  return {
    startedAt: new Date(startedMs).toISOString(),
    finishedAt: new Date(finishedMs).toISOString(),
    seconds,
    patientsPerSecond: Math.round(patients.evaluated / seconds),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    workers,
  };
}

function tell({ patients, rejected }: FinishedRun, out: string): void {
  const count = Object.values(rejected.counts).reduce((sum, one) => sum + one, 0);
  const said = count > 0 ? `; ${count} resources were rejected, see run.json` : '';
  process.stdout.write(
    `${patients.evaluated} patients with denosumab, ${patients.treated} with a dose in the period${said}. ` +
      `Results: ${join(out, 'report.html')}\n`,
  );
}

function exitCode({ rejected }: FinishedRun, summary: Summary, { failUnder }: AuditOptions): number {
  const under = failUnder === undefined ? [] : scoresUnder(summary, failUnder);
  for (const { measure, score } of under)
    process.stderr.write(
      `${measure}: ${(score * 100).toFixed(1)} % fails --fail-under ${failUnder ?? ''} %\n`,
    );
  if (under.length > 0) return EXIT.underLimit;
  return rejected.first.length > 0 ? EXIT.someRejected : EXIT.done;
}

/** What is not ours to foresee may quote the record: its class is told, not its words. */
function whyNot(error: unknown): string {
  if (error instanceof AuditStop) return error.message;
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return name === 'KnowledgeError' && error instanceof Error
    ? error.message
    : `The audit failed for a reason of its own (${name}).`;
}
