import { join } from 'node:path';
import { auditEnvironment } from '../config.js';
import { versionOf } from '../platform/version.js';
import { createHash } from 'node:crypto';
import type { ReplayDocument } from '../quality/replay/replay-document.js';
import { REPLAY_WORKER, type ReplayStart } from '../quality/replay/replay-start.js';
import type { ReplayedPatient } from '../quality/replay/replayed-order.js';
import type { AuditRequest } from '../quality/run/audit-request.js';
import { DISK } from '../quality/run/disk.js';
import type { FinishedRun } from '../quality/run/finished-run.js';
import { removeWork, workFolder } from '../quality/run/journal.js';
import { resultsIn } from '../quality/run/judged-buckets.js';
import { runAudit, type AuditParts } from '../quality/run/run-audit.js';
import { runJson } from '../quality/run/run-json.js';
import { startThreads } from '../quality/run/threads.js';
import { populationSource } from '../quality/sources/population-source.js';
import { endingPlainly, EXIT, howManyRejected, progressOn, timingsOf, tokenOf } from './population-run.js';
import { readReplayOptions, type ReplayOptions } from './replay-options.js';
import { ruleBasesOf, type RuleBases } from './rule-bases.js';
import { writeReplayOf } from './write-replay-of.js';

/** `replay`: the exit code says how it ended, stderr in a plain sentence why. */
export async function replayCommand(root: string, given: unknown): Promise<void> {
  await endingPlainly('replay', (signal) => replayed(root, readReplayOptions(given), signal));
}

async function replayed(root: string, options: ReplayOptions, signal: AbortSignal): Promise<number> {
  const startedMs = Date.now();
  const { out, from, to, resume, allowMissing } = options;
  const asked = { period: { from, to }, measures: [], report: null };
  const request: AuditRequest = { ...asked, out, resume, allowMissing };
  const environment = auditEnvironment();
  const bases = ruleBasesOf(root, options, environment.siteSettings);
  const parts = partsOf({ root, options, bases, signal, token: tokenOf(options, environment.fhirToken) });
  const { run, written } = await runAudit(request, parts);
  const instead = { measures: undefined, otherSettings: bases.second?.made.settings };
  DISK.replace(join(out, 'run.json'), runJson(run, timingsOf(run, startedMs, options), instead));
  removeWork(workFolder(out));
  tell(run, written, out);
  return run.rejected.first.length > 0 ? EXIT.someRejected : EXIT.done;
}

interface Replaying {
  root: string;
  options: ReplayOptions;
  bases: RuleBases;
  token: string | null;
  signal: AbortSignal;
}

function partsOf(replaying: Replaying): AuditParts<ReplayDocument> {
  const { root, options, bases, token, signal } = replaying;
  const { from, to, input, workers } = options;
  const { first, second } = bases;
  const progress = progressOn(process.stderr);
  return {
    source: populationSource(input, { token, codesOf: first.knowledge.codesOf, progress, signal }),
    words: first.knowledge,
    program: versionOf(root),
    settings: together(bases),
    startWorkers: () => {
      const start: ReplayStart = { period: { from, to }, first: first.base, second: second?.base ?? null };
      return startThreads(start, workers, REPLAY_WORKER);
    },
    write: (buckets, started) =>
      writeReplayOf(resultsIn<ReplayedPatient>(buckets), { started, root, options, bases }),
    ...{ disk: DISK, progress, signal },
  };
}

/** A run with other rules to compare with is another run. */
function together({ first, second }: RuleBases): string {
  if (!second) return first.made.settings;
  return createHash('sha256').update(`${first.made.settings} ${second.made.settings}`).digest('hex');
}

function tell({ patients, rejected }: FinishedRun, { orders, doses }: ReplayDocument, out: string): void {
  process.stdout.write(
    `${patients.evaluated} patients with denosumab, ${orders.first.orders} orders and ${doses.first.orders} doses ` +
      `in the period${howManyRejected(rejected)}. Results: ${join(out, 'replay.html')}\n`,
  );
}
