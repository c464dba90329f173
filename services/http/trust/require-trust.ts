import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import { Refusal } from '../../platform/errors.js';
import { tell } from '../request-log.js';
import type { Trust } from './create-trust.js';
import { TokenProblem } from './token-problem.js';

export interface TrustPolicy {
  /** null: no list of clients, so that a token can prove nothing and is not looked at */
  trust: Trust | null;
  /** `required`: no call without a token. `optional`: a token that is sent must hold all the same */
  auth: 'required' | 'optional';
}

/**
 * Lets through who may call; then `clientOf` tells who it is. Stands before the body is read. Every refusal is the same
 * 401; why, is in the log: a code, and the client when it is one of ours, never the token.
 */
export function requireTrust({ trust, auth }: TrustPolicy): RequestHandler {
  return async (request, response, next) => {
    const { authorization } = request.headers;
    const isAsked = trust !== null && (auth === 'required' || authorization !== undefined);
    if (isAsked) {
      const client = await trust
        .clientOf(authorization, pathOf(request.originalUrl))
        .catch((error: unknown) => {
          throw refusalOf(error, response);
        });
      tell(response, { client: client.iss });
    }
    next();
  };
}

function refusalOf(error: unknown, response: Response): unknown {
  if (!(error instanceof TokenProblem)) return error;
  const { code, client } = error;
  tell(response, { notTrusted: code, ...(client !== undefined && { claimedBy: client }) });
  return new Refusal('not-trusted');
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}

const Locals = z.object({ client: z.string() });

/** `iss` of the client whose token held; null when no token was asked for. */
export function clientOf({ locals }: Response): string | null {
  return Locals.safeParse(locals).data?.client ?? null;
}
