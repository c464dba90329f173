/** Why a request is not answered with cards. A closed list: `http/error-response.ts` gives each its status. */
export type ErrorCode =
  | 'invalid-request'
  | 'invalid-parameter'
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'unsupported-media-type'
  | 'wrong-hook'
  | 'wrong-patient'
  | 'patient-unavailable'
  | 'order-not-found'
  | 'several-orders'
  | 'reason-required'
  | 'stale-checklist'
  | 'not-trusted'
  | 'cross-site'
  | 'fhir-server-not-allowed'
  | 'unknown-service'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-costly'
  | 'fhir-server-failed'
  | 'evaluation-running'
  | 'store-unavailable'
  | 'rate-limited'
  | 'overloaded'
  | 'stopping'
  | 'internal';

/**
 * A refusal. It carries no value of the request: only its code and the place that is at fault,
 * as a path of member names (`context.patientId`).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    readonly expression: readonly string[] = [],
    /** more, in words of ours */
    readonly diagnostics?: string,
  ) {
    super(code);
  }
}

/**
 * What may be logged of an unexpected error: its class and where it happened. Never its message,
 * which may quote the record.
 */
export function traceOf(error: unknown): { error: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').map((line) => line.trim());
  return {
    error: error.constructor.name,
    at: frames.filter((line) => /^at .*:\d+\)?$/.test(line)).slice(0, 8),
  };
}
