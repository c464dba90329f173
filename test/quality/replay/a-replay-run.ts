import { ruleBasesOf } from '../../../services/command-line/rule-bases.js';
import { readReplayOptions } from '../../../services/command-line/replay-options.js';
import { writeReplayOf } from '../../../services/command-line/write-replay-of.js';
import type { PatientResources } from '../../../services/quality/evaluate/patient-resources.js';
import { ReplayDocument } from '../../../services/quality/replay/replay-document.js';
import { createReplay } from '../../../services/quality/replay/replay.js';
import type { ReplayedPatient } from '../../../services/quality/replay/replayed-order.js';
import { replayPatient } from '../../../services/quality/replay/replay-patient.js';
import { DISK, type Disk } from '../../../services/quality/run/disk.js';
import { evaluateBucket } from '../../../services/quality/run/evaluate-bucket.js';
import { SILENT } from '../../../services/quality/run/progress.js';
import { resultsIn } from '../../../services/quality/run/judged-buckets.js';
import { runAudit } from '../../../services/quality/run/run-audit.js';
import { AS_JUDGED } from '../../../services/quality/run/telling.js';
import { bulkFolder } from '../../../services/quality/sources/bulk-folder.js';
import { DAY, fileText } from '../run/an-audit.js';

export interface Ran {
  document: ReplayDocument;
  orders: string;
  differences: string | null;
  page: string;
}

/** The command's work on the year 2025 in this one thread, and what it wrote. */
export async function runReplay(
  input: string,
  out: string,
  given: object = {},
  disk: Disk = DISK,
): Promise<Ran> {
  const options = readReplayOptions({ input, out, from: '2025-01-01', to: '2025-12-31', ...given });
  const root = process.cwd();
  const bases = ruleBasesOf(root, options, null);
  const { first, second } = bases;
  const period = { from: DAY('2025-01-01'), to: DAY('2025-12-31') };
  await runAudit<ReplayDocument>(
    { out, period, measures: [], report: null, resume: options.resume, allowMissing: [] },
    {
      ...{ words: first.knowledge, program: '1.0.0', settings: 'settings', disk, progress: SILENT },
      source: () => Promise.resolve(bulkFolder(input)),
      signal: new AbortController().signal,
      startWorkers: () => ({
        run: (task) => {
          const replayOf = ({ knowledge }: typeof first) =>
            createReplay({ period, offeredTypes: task.offeredTypes, knowledge });
          const replays = { first: replayOf(first), second: second && replayOf(second) };
          const evaluate = (patient: PatientResources) => replayPatient(patient, replays);
          const { terms } = first.knowledge;
          return Promise.resolve(evaluateBucket(task, { evaluate, telling: AS_JUDGED, terms, disk }));
        },
        close: () => Promise.resolve(),
      }),
      write: (buckets, started) =>
        writeReplayOf(resultsIn<ReplayedPatient>(buckets), { started, root, options, bases }),
    },
  );
  return {
    document: ReplayDocument.parse(JSON.parse(fileText(out, 'replay.json'))),
    orders: fileText(out, 'orders.csv'),
    differences: second && fileText(out, 'differences.csv'),
    page: fileText(out, 'replay.html'),
  };
}
