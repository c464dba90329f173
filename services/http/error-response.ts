import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';
import type { Parts } from '../parts.js';
import { Refusal, traceOf, type ErrorCode } from '../platform/errors.js';
import { logOf } from './request-id.js';

/** The one place where an error becomes a status; `issue` is FHIR's IssueType. */
export const ANSWERS: Record<ErrorCode, { status: number; issue: string; text: string }> = {
  'invalid-request': {
    status: 400,
    issue: 'invalid',
    text: 'The body is not a valid request; expression names the member',
  },
  'invalid-parameter': {
    status: 400,
    issue: 'invalid',
    text: 'A parameter is not valid; expression names it',
  },
  'not-json': { status: 400, issue: 'structure', text: 'The body is not JSON' },
  'too-deep': { status: 400, issue: 'structure', text: 'The body is nested too deeply' },
  'too-large': { status: 413, issue: 'too-long', text: 'The body is too large' },
  'unsupported-media-type': { status: 415, issue: 'not-supported', text: 'Send application/json' },
  'wrong-hook': { status: 400, issue: 'invalid', text: 'This service is not registered for that hook' },
  'wrong-patient': {
    status: 400,
    issue: 'invariant',
    text: 'Context, prefetch and orders are about different patients',
  },
  'patient-unavailable': {
    status: 412,
    issue: 'processing',
    text: 'The patient is neither in prefetch nor to be read',
  },
  'order-not-found': {
    status: 404,
    issue: 'not-found',
    text: 'The record holds no such order, or no open order for denosumab 60 mg',
  },
  'several-orders': {
    status: 400,
    issue: 'multiple-matches',
    text: 'The record holds more than one open order for denosumab 60 mg; name one by orderId',
  },
  'reason-required': {
    status: 400,
    issue: 'required',
    text: 'This decision needs a coded reason; expression names the rules or members that lack one',
  },
  'stale-checklist': {
    status: 409,
    issue: 'conflict',
    text: 'The decision was made on another checklist than the newest; expression names the rules that changed',
  },
  'not-trusted': { status: 401, issue: 'login', text: 'Not authenticated' },
  'cross-site': { status: 403, issue: 'forbidden', text: 'Sent from the page of another site' },
  'fhir-server-not-allowed': { status: 403, issue: 'forbidden', text: 'This FHIR server may not be named' },
  'unknown-service': { status: 404, issue: 'not-found', text: 'There is no such service; see /cds-services' },
  'not-found': { status: 404, issue: 'not-found', text: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, issue: 'not-supported', text: 'The header Allow lists the methods' },
  'too-costly': {
    status: 422,
    issue: 'too-costly',
    text: 'Too many patients or too slow a server for one request; run the command: denosumab-cds audit',
  },
  'fhir-server-failed': {
    status: 422,
    issue: 'processing',
    text: 'The FHIR server did not give all that is needed; half an answer would look like missing care',
  },
  'evaluation-running': {
    status: 429,
    issue: 'throttled',
    text: 'Another measure is being evaluated; one at a time',
  },
  'store-unavailable': {
    status: 503,
    issue: 'transient',
    text: 'It cannot be kept or read at present; try again',
  },
  'rate-limited': { status: 429, issue: 'throttled', text: 'Too many requests; try again a little later' },
  overloaded: {
    status: 503,
    issue: 'transient',
    text: 'Too much is asked at once; try again a little later',
  },
  stopping: { status: 503, issue: 'transient', text: 'The service is stopping' },
  internal: { status: 500, issue: 'exception', text: 'The service failed' },
};

const HEADERS: Partial<Record<ErrorCode, Readonly<Record<string, string>>>> = {
  // RFC 9110, 11.6.1
  'not-trusted': { 'WWW-Authenticate': 'Bearer' },
  'store-unavailable': { 'Retry-After': '5' },
  'rate-limited': { 'Retry-After': '1' },
  'evaluation-running': { 'Retry-After': '10' },
  overloaded: { 'Retry-After': '1' },
  stopping: { 'Retry-After': '5', Connection: 'close' },
};

/** FHIR OperationOutcome, for programs; it repeats nothing of the request. */
function operationOutcome({ code, expression, diagnostics }: Refusal) {
  const { issue, text } = ANSWERS[code];
  const details = { coding: [{ system: 'https://denosumab-cds.org/error', code }], text };
  const where = expression.length > 0 ? { expression } : {};
  const more = diagnostics === undefined ? {} : { diagnostics };
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: issue, details, ...more, ...where }],
  };
}

/** Tells of a refusal in another way than an OperationOutcome; false: it did not. */
export type TellRefusal = (
  refusal: { code: ErrorCode; status: number },
  request: Request,
  response: Response,
) => boolean;

/** Express's last handler: every error ends here. */
export function errorResponse(
  parts: Pick<Parts, 'log' | 'metrics'>,
  tellOtherwise: TellRefusal = () => false,
): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return (error: unknown, request, response, next) => {
    const refusal = refusalOf(error);
    parts.metrics.countRefusal(refusal.code);
    if (refusal.code === 'internal')
      logOf(response, parts).error({ code: 'internal', ...traceOf(error) }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    response.set(HEADERS[refusal.code] ?? {});
    const { status } = ANSWERS[refusal.code];
    if (tellOtherwise({ code: refusal.code, status }, request, response)) return;
    response.status(status).json(operationOutcome(refusal));
  };
}

/** What Express and its body parser throw: http-errors with a status. */
const HttpError = z.object({ status: z.number().min(400).max(499), type: z.string().optional() });

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const thrown = HttpError.safeParse(error);
  if (!thrown.success) return new Refusal('internal');
  const { status, type } = thrown.data;
  if (status === 413) return new Refusal('too-large');
  if (status === 415) return new Refusal('unsupported-media-type');
  return new Refusal(type === 'entity.parse.failed' ? 'not-json' : 'invalid-request');
}
