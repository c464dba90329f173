import { parentPort, workerData } from 'node:worker_threads';
import { createKeeper } from './keeper.js';
import type { Answered, Asked, ThreadSettings } from './question.js';

/** A thread of its own: SQLite syncs while it is waited for, and no hook shall wait for another's sync. */

const replies = createKeeper(workerData as ThreadSettings);

/** One after another, in the order they were asked. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (asked: Asked) => {
  last = last.then(() => answer(asked)).then((answered) => parentPort?.postMessage(answered));
});

async function answer({ number, kind, question }: Asked): Promise<Answered> {
  try {
    // the types of Ask hold question and kind together
    const reply = replies[kind] as (question: unknown) => Promise<unknown>;
    return { number, answer: await reply(question) };
  } catch (error) {
    return { number, failed: nameOf(error) };
  }
}

/** `SQLITE_FULL`, `ECONNREFUSED`, `57P01`: both databases and the network name their errors by a code. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name;
}
