import { z } from 'zod';
import type { KeptFeedback } from '../store/kept-feedback.js';
import { invalidRequest } from './invalid-request.js';

/** CDS Hooks 2.0.1, "Feedback". `display` may be missing, and a reason may be the EHR's own. */
const Reason = z.looseObject({
  code: z.string(),
  system: z.string().optional(),
  display: z.string().optional(),
});

/** As specified `{ reason, userComment }`; some EHRs send the bare Coding. */
const OverrideReason = z.union([
  Reason.transform((reason) => ({ reason })),
  z
    .looseObject({ reason: Reason.optional(), userComment: z.string().optional() })
    .refine(({ reason, userComment }) => reason !== undefined || userComment !== undefined),
]);

/** A uuid of ours; of what is none no more is taken than can be kept. */
const Id = z.string().regex(/^[^\p{C}]{1,128}$/u);

const common = { card: Id, outcomeTimestamp: z.iso.datetime({ offset: true }) };

const Entry = z.discriminatedUnion('outcome', [
  z.looseObject({
    ...common,
    outcome: z.literal('accepted'),
    acceptedSuggestions: z.array(z.looseObject({ id: Id })).min(1),
  }),
  z.looseObject({ ...common, outcome: z.literal('overridden'), overrideReason: OverrideReason.nullish() }),
]);

export const Feedback = z.looseObject({ feedback: z.array(Entry) });

export type FeedbackEntry = z.infer<typeof Entry>;

/**
 * What became of cards; the same card may be told of again, and a card we do not know is no error.
 * @throws Refusal invalid-request naming the members at fault
 */
export function parseFeedback(body: unknown): readonly FeedbackEntry[] {
  const read = Feedback.safeParse(body);
  if (!read.success) throw invalidRequest(read.error);
  return read.data.feedback;
}

/** What looks like words, and not like a code, may name the patient. */
const CODE = /^[^\s\p{C}]{1,64}$/u;

/** What is kept of an entry: no comment, no display, and of a reason only its code. */
export function keptFeedback(entry: FeedbackEntry, client: string | null): KeptFeedback {
  const accepted = entry.outcome === 'accepted' ? entry.acceptedSuggestions : [];
  const reason = entry.outcome === 'overridden' ? entry.overrideReason?.reason?.code : undefined;
  return {
    card: entry.card,
    client,
    outcome: entry.outcome,
    outcomeAtMs: Date.parse(entry.outcomeTimestamp),
    acceptedSuggestions: accepted.map(({ id }) => id),
    overrideReason: reason !== undefined && CODE.test(reason) ? reason : null,
  };
}
