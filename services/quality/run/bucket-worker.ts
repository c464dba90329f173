import { workerData } from 'piscina';
import { loadKnowledge } from '../../knowledge/load-knowledge.js';
import { createAudit } from '../evaluate/audit.js';
import { evaluatePatient } from '../evaluate/evaluate-patient.js';
import type { BucketDone, BucketTask } from './bucket-task.js';
import { DISK } from './disk.js';
import { evaluateBucket } from './evaluate-bucket.js';
import type { WorkerStart } from './threads.js';

/** Each thread reads the knowledge by itself: value sets and rules are no messages. */
const { root, siteFile, period, measures, offeredTypes } = workerData as WorkerStart;
const knowledge = loadKnowledge(root, siteFile);
const audit = createAudit({ period, measures, offeredTypes, knowledge });

export default function run(task: BucketTask): BucketDone {
  return evaluateBucket(task, {
    evaluate: (patient) => evaluatePatient(patient, audit),
    terms: knowledge.terms,
    disk: DISK,
  });
}
