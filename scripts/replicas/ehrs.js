import { randomUUID } from 'node:crypto';
import { askHook, saidBy, sendFeedback } from './stories.js';

const TELL_AGAIN_MS = 250;

/** What the EHRs were told, and what they were not. */
export function nothingYet() {
  return { hooks: [], cards: [], wrong: [], unanswered: new Map(), refused: 0 };
}

/**
 * One EHR: signs one story after another and tells of each card what became of it, until it is told to stop. What it
 * could not deliver it sends again with the next, the very same entries.
 */
export async function signOrders(url, { stories, told, first, goesOn }) {
  let undelivered = [];
  for (let turn = first; goesOn() || undelivered.length > 0; turn += 1) {
    if (goesOn()) undelivered.push(...(await signOne(url, stories[turn % stories.length], told)));
    else await new Promise((resolve) => setTimeout(resolve, TELL_AGAIN_MS));
    if (undelivered.length > 0 && (await tellOf(url, undelivered, told))) undelivered = [];
  }
}

/** Answers with what is to be told of its cards. */
async function signOne(url, { file, request, expected }, told) {
  const hookInstance = randomUUID();
  const answer = await answerTo(url, { ...request, hookInstance }, told);
  if (answer === null) return [];
  told.hooks.push(hookInstance);
  if (saidBy(answer) !== expected) told.wrong.push(file);
  const outcomeTimestamp = new Date().toISOString();
  return answer.cards.map(({ uuid }) => ({ card: uuid, outcome: 'overridden', outcomeTimestamp }));
}

/** null: nobody answered, and the EHR lets the order go on unchecked. */
async function answerTo(url, request, { unanswered }) {
  const response = await askHook(url, request);
  if (response.ok) return response.json();
  await response.body?.cancel();
  unanswered.set(response.status, (unanswered.get(response.status) ?? 0) + 1);
  return null;
}

/** Whether it was acknowledged. */
async function tellOf(url, entries, told) {
  const response = await sendFeedback(url, entries);
  await response.body?.cancel();
  if (!response.ok) {
    told.refused += 1;
    return false;
  }
  told.cards.push(...entries.map(({ card }) => card));
  return true;
}
