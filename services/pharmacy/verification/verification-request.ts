import { z } from 'zod';
import { invalidRequest } from '../../http/invalid-request.js';
import { Decision } from '../../store/pharmacy/verification.js';
import { checklistQuestion } from '../checklist/checklist-request.js';

const Code = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const Comment = z.string().trim().min(1).max(2000);

/** A decision on the order that a checklist was made of; what was sent for the checklist is sent again, or nothing of it. */
export const VerificationRequest = z
  .object({
    ...checklistQuestion,
    checklist: z.string().min(1).describe('The `version` of the checklist that the decision is made on'),
    decision: Decision,
    reason: Code.optional().describe(
      'A code of override-reasons (verified) or verification-reasons (on hold, rejected); required unless everything passes',
    ),
    comment: Comment.optional().describe('In words; required with a reason'),
    reasons: z
      .array(z.object({ rule: z.string(), code: Code, comment: Comment.optional() }))
      .optional()
      .describe('For each critical alert why the order is verified all the same'),
    by: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('Who decides; with a SMART session its user is'),
  })
  .refine(({ order, orderId }) => orderId !== undefined || typeof order?.id === 'string', {
    path: ['orderId'],
  });

export type VerificationRequest = z.infer<typeof VerificationRequest>;

/** @throws Refusal invalid-request naming the members at fault */
export function parseVerificationRequest(body: unknown): VerificationRequest {
  const read = VerificationRequest.safeParse(body);
  if (!read.success) throw invalidRequest(read.error);
  return read.data;
}
