import { z } from 'zod';
import type { GapReason } from '../facts/record.js';

/** What fhir-kit-client throws for an answer that is not 2xx, or not JSON. */
const Answered = z.object({ response: z.object({ status: z.number() }) });

/** fhir-kit-client's slip on an answer that is JSON but no object; fetch, without an answer, gives a cause. */
const NoObject = z.object({ name: z.literal('TypeError'), cause: z.undefined().optional() });

/** Why a read failed. The error's own words may quote the record: they go no further. */
export function whyFailed(error: unknown, deadline: AbortSignal): GapReason {
  const answered = Answered.safeParse(error);
  if (answered.success) return whyRefused(answered.data.response.status);
  if (deadline.aborted) return 'too-late';
  return NoObject.safeParse(error).success ? 'unreadable' : 'unreachable';
}

function whyRefused(status: number): GapReason {
  if (status < 300) return 'unreadable';
  if (status === 401 || status === 403) return 'refused';
  const busy = status === 408 || status === 429;
  const unsupported = status === 501 || (status >= 400 && status < 500);
  return unsupported && !busy ? 'not-offered' : 'unreachable';
}
