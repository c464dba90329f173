import { workerData } from 'piscina';
import type { BucketDone, BucketTask } from '../run/bucket-task.js';
import { DISK } from '../run/disk.js';
import { evaluateBucket } from '../run/evaluate-bucket.js';
import { AS_JUDGED } from '../run/telling.js';
import { createReplay, type Replays } from './replay.js';
import type { ReplayStart } from './replay-start.js';
import { replayPatient } from './replay-patient.js';
import { loadRuleBase } from './rule-base.js';

/** Each thread reads both rule bases by itself: value sets and rules are no messages. */
const { first, second, period } = workerData as ReplayStart;
const knowledge = loadRuleBase(first);
const other = second && loadRuleBase(second);
let replays: Replays | null = null;

export default function run(task: BucketTask): BucketDone {
  const asked = { period, offeredTypes: task.offeredTypes };
  // of all buckets of a run they are the same
  const both = (replays ??= {
    first: createReplay({ ...asked, knowledge }),
    second: other && createReplay({ ...asked, knowledge: other }),
  });
  return evaluateBucket(task, {
    evaluate: (patient) => replayPatient(patient, both),
    telling: AS_JUDGED,
    terms: knowledge.terms,
    disk: DISK,
  });
}
