import { z } from 'zod';

const Issue = z.object({ severity: z.string().optional(), code: z.string().optional() });

const OperationOutcome = z.object({ issue: z.array(Issue) });

/** FHIR IssueType: part of what was asked for was left out, even when the severity is only a warning. */
const LEFT_OUT = new Set([
  'security',
  'login',
  'expired',
  'forbidden',
  'suppressed',
  'timeout',
  'incomplete',
  'throttled',
  'too-costly',
]);

/** Does an OperationOutcome among the results say that results are missing? What it does not say is not "no". */
export function saysIncomplete(outcome: unknown): boolean {
  const read = OperationOutcome.safeParse(outcome);
  return !read.success || read.data.issue.some((issue) => !isHarmless(issue));
}

function isHarmless({ severity, code }: z.infer<typeof Issue>): boolean {
  const remark = severity === 'information' || severity === 'warning';
  return remark && !LEFT_OUT.has(code ?? '');
}
