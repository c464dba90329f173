import type { GetText } from '../../platform/outbound/get-text.js';
import type { Ehr } from './ehr-list.js';
import { isEndpointOf } from './endpoints.js';
import { SmartProblem } from './smart-problem.js';

/** A pharmacist waits for it. */
const WITHIN_MS = 5000;

/** A token response with its id_token, or a few hundred keys. */
const MAX_BYTES = 256 * 1024;

/** As oauth4webapi calls it. */
export type GuardedFetch = (
  address: string,
  call: { headers: Record<string, string>; body?: URLSearchParams | undefined },
) => Promise<Response>;

/** The service's one way out, for the library that speaks OAuth: to endpoints of this EHR only. */
export function guardedFetch(ehr: Ehr, getText: GetText): GuardedFetch {
  return async (address, { headers, body }) => {
    if (!isEndpointOf(ehr, address)) throw new SmartProblem('wrong-configuration');
    const { status, text } = await getText(new URL(address), {
      headers,
      ...(body && { body: body.toString() }),
      signal: AbortSignal.timeout(WITHIN_MS),
      maxBytes: MAX_BYTES,
    });
    // what is no JSON shows when it is read
    const init = { status, headers: { 'content-type': 'application/json' } };
    return new Response(text === '' ? null : text, init);
  };
}
