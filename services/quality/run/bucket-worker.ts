import { workerData } from 'piscina';
import { loadKnowledge } from '../../knowledge/load-knowledge.js';
import { createAudit, type Audit } from '../evaluate/audit.js';
import { evaluatePatient } from '../evaluate/evaluate-patient.js';
import { startTelling } from '../report/tell-patients.js';
import { versionedMeasures } from '../report/versioned-measures.js';
import type { BucketDone, BucketTask } from './bucket-task.js';
import { DISK } from './disk.js';
import { evaluateBucket } from './evaluate-bucket.js';
import { AS_JUDGED } from './telling.js';
import type { WorkerStart } from './threads.js';

/** Each thread reads the knowledge by itself: value sets and rules are no messages. */
const { root, siteFile, period, measures } = workerData as WorkerStart;
const knowledge = loadKnowledge(root, siteFile);
const versions = versionedMeasures(knowledge.measures, measures);
let audit: Audit | null = null;

export default function run(task: BucketTask): BucketDone {
  const { offeredTypes, dataAsOf: date, report } = task;
  // of all buckets of a run they are the same
  const asked = (audit ??= createAudit({ period, measures, offeredTypes, knowledge }));
  return evaluateBucket(task, {
    evaluate: (patient) => evaluatePatient(patient, asked),
    telling: report ? startTelling({ ...report, period, date, measures: versions }) : AS_JUDGED,
    terms: knowledge.terms,
    disk: DISK,
  });
}
