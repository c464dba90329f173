import type { GapReason } from '../facts/record.js';
import { OutboundError, type OutboundErrorCode } from '../platform/outbound/outbound-error.js';
import { Answered } from './fhir-client.js';

const NOT_HAD: Readonly<Record<OutboundErrorCode, GapReason>> = {
  'address-not-allowed': 'no-access',
  'too-large': 'too-large',
};

/** Why a read failed. The error's own words may quote the record: they go no further. */
export function whyFailed(error: unknown, deadline: AbortSignal): GapReason {
  if (error instanceof Answered) return whyRefused(error.status);
  if (error instanceof OutboundError) return NOT_HAD[error.code];
  return deadline.aborted ? 'too-late' : 'unreachable';
}

function whyRefused(status: number): GapReason {
  if (status < 300) return 'unreadable';
  if (status === 401 || status === 403) return 'refused';
  const busy = status === 408 || status === 429;
  const unsupported = status === 501 || (status >= 400 && status < 500);
  return unsupported && !busy ? 'not-offered' : 'unreachable';
}
