import { randomUUID, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { dayOf } from '../../facts/calendar.js';
import { Indicator } from '../../decide/rule.js';
import type { AnsweredHook, AnsweredOutcome } from '../answered-hook.js';
import { pseudonym } from './pseudonym.js';

const texts = z.array(z.string()).readonly();

const Outcome = z.object({
  rule: z.string(),
  version: z.string(),
  outcome: z.enum(['out-of-scope', 'silent', 'fires', 'cannot-tell']),
  indicator: Indicator.optional(),
  missing: texts.optional(),
  order: z.string().optional(),
  shadow: z.literal(true).optional(),
  suppressed: z.string().optional(),
});

const Card = z.object({ uuid: z.string(), indicator: Indicator, rules: texts, suggestions: texts });

/** One row of the trail as it is written: nobody's name, no clinical value, people and orders as pseudonyms. */
export const TrailRow = z.object({
  id: z.string(),
  /** milliseconds since 1970 */
  at: z.number(),
  /** in the site's zone */
  day: z.string(),
  client: z.string().nullable(),
  hook: z.string(),
  hookInstance: z.string(),
  patient: z.string(),
  encounter: z.string().nullable(),
  language: z.enum(['en', 'nl']),
  tookMs: z.number(),
  outcomes: z.array(Outcome).readonly(),
  cards: z.array(Card).readonly(),
  dataGaps: texts,
  changes: texts,
});

export type TrailRow = z.infer<typeof TrailRow>;

/** null for what is no row: half a line of a file, a body that somebody has written over */
export function readTrailRow(body: string): TrailRow | null {
  try {
    return TrailRow.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/** The text of the row of one answer; the pseudonyms are made here, before anything leaves this thread. */
export function trailRow(answer: AnsweredHook, key: KeyObject, timeZone: string): string {
  const { answeredAtMs, patientId, encounterId, tookMs, outcomes, ...told } = answer;
  const row: TrailRow = {
    id: randomUUID(),
    at: answeredAtMs,
    day: dayOf(answeredAtMs, timeZone),
    client: told.client,
    hook: told.hook,
    hookInstance: told.hookInstance,
    patient: pseudonym('Patient', patientId, key),
    encounter: encounterId === null ? null : pseudonym('Encounter', encounterId, key),
    language: told.language,
    tookMs: Math.round(tookMs * 10) / 10,
    outcomes: withoutOrders(outcomes, key),
    cards: told.cards,
    dataGaps: told.dataGaps,
    changes: told.changes,
  };
  return JSON.stringify(row);
}

/** Each order is judged by every rule: its pseudonym is made once. */
function withoutOrders(outcomes: readonly AnsweredOutcome[], key: KeyObject): AnsweredOutcome[] {
  const known = new Map<string, string>();
  return outcomes.map((outcome) => {
    if (outcome.order === undefined) return outcome;
    const order = known.get(outcome.order) ?? pseudonym('Order', outcome.order, key);
    known.set(outcome.order, order);
    return { ...outcome, order };
  });
}
