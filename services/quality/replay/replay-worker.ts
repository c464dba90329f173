import { workerData } from 'piscina';
import type { BucketDone, BucketTask } from '../run/bucket-task.js';
import { DISK } from '../run/disk.js';
import { evaluateBucket } from '../run/evaluate-bucket.js';
import { createReplay } from './replay.js';
import type { ReplayStart } from './replay-start.js';
import { replayPatient } from './replay-patient.js';
import { loadRuleBase } from './rule-base.js';

/** Each thread reads both rule bases by itself: value sets and rules are no messages. */
const { first, second, period, offeredTypes } = workerData as ReplayStart;
const knowledge = loadRuleBase(first);
const asked = { period, offeredTypes };
const replays = {
  first: createReplay({ ...asked, knowledge }),
  second: second && createReplay({ ...asked, knowledge: loadRuleBase(second) }),
};

export default function run(task: BucketTask): BucketDone {
  return evaluateBucket(task, {
    evaluate: (patient) => replayPatient(patient, replays),
    terms: knowledge.terms,
    disk: DISK,
  });
}
