import { z } from 'zod';
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

const common = { card: z.string().min(1), outcomeTimestamp: z.iso.datetime({ offset: true }) };

const Entry = z.discriminatedUnion('outcome', [
  z.looseObject({
    ...common,
    outcome: z.literal('accepted'),
    acceptedSuggestions: z.array(z.looseObject({ id: z.string().min(1) })).min(1),
  }),
  z.looseObject({ ...common, outcome: z.literal('overridden'), overrideReason: OverrideReason.nullish() }),
]);

const Feedback = z.looseObject({ feedback: z.array(Entry) });

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
