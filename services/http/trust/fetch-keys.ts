import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { GetText } from '../../platform/outbound/get-text.js';

/** A caller waits for it: an EHR's whole answer should take half a second (CDS Hooks 2.0.1). */
const WITHIN_MS = 1000;

/** A few hundred keys. */
const MAX_BYTES = 256 * 1024;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(500) });

export type FetchKeys = () => Promise<JSONWebKeySet>;

/** A JWK Set (RFC 7517) from the address in the list of clients. Rejects when it can't be had. */
export function fetchKeysFrom(jku: URL, getText: GetText): FetchKeys {
  return async () => {
    const headers = { accept: 'application/jwk-set+json, application/json' };
    const { status, text } = await getText(jku, {
      headers,
      signal: AbortSignal.timeout(WITHIN_MS),
      maxBytes: MAX_BYTES,
    });
    if (status !== 200) throw new Error('the key server answered with another status than 200');
    return KeySet.parse(JSON.parse(text));
  };
}
