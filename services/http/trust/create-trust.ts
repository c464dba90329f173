import { compactVerify, errors } from 'jose';
import type { GetText } from '../../platform/outbound/get-text.js';
import type { Logger } from '../../platform/log.js';
import { checkClaims, expiresAtMs, type Called } from './check-claims.js';
import type { TrustedClient } from './client-list.js';
import { fetchKeysFrom } from './fetch-keys.js';
import { firstUseInMemory, type IsFirstUse } from './first-use.js';
import { readToken, type ReadToken } from './read-token.js';
import { remoteKeys } from './remote-keys.js';
import { TokenProblem } from './token-problem.js';
import { usableKeys, type FindKey } from './usable-keys.js';

export interface TrustOptions {
  clients: readonly TrustedClient[];
  production: boolean;
  /** without a slash at the end */
  publicUrl: string;
  isFirstUse: IsFirstUse;
  getText: GetText;
  now: () => number;
  log: Logger;
}

/** Who may call. */
export interface Trust {
  /**
   * The client that signed the token of a call to `path`.
   * @throws TokenProblem when any part of it does not hold
   */
  clientOf(authorization: string | undefined, path: string): Promise<TrustedClient>;
  /** by its `iss` */
  client(iss: string): TrustedClient | undefined;
  /** those that any client may name */
  fhirServers: readonly URL[];
}

/** In the order of the CDS Hooks best practices: what costs nothing first, the key and its signature, the jti last. */
export function createTrust(options: TrustOptions): Trust {
  const { publicUrl, now } = options;
  const clients = new Map(options.clients.map((client) => [client.iss, client]));
  const keys = new Map(options.clients.map((client) => [client.iss, keysOf(client, options)]));
  const isFirstUse = evenWithoutStore(options);

  async function clientOf(authorization: string | undefined, path: string): Promise<TrustedClient> {
    const read = readToken(authorization);
    const { iss, jti } = read.claims;
    const client = clients.get(iss);
    const findKey = keys.get(iss);
    if (!client || !findKey) throw new TokenProblem('unknown-issuer');
    const called: Called = { publicUrl, path, nowMs: now() };
    try {
      checkClaims(read, client, called);
      await checkSignature(read, findKey, client);
      const isFirst = await isFirstUse({ iss, jti, expiresAtMs: expiresAtMs(read.claims) });
      if (!isFirst) throw new TokenProblem('replayed');
      return client;
    } catch (error) {
      throw error instanceof TokenProblem ? new TokenProblem(error.code, iss) : error;
    }
  }

  const fhirServers = options.clients.flatMap((client) => client.fhirServers ?? []);
  return { clientOf, client: (iss) => clients.get(iss), fhirServers };
}

function keysOf(client: TrustedClient, { production, now, log, getText }: TrustOptions): FindKey {
  const { iss, jku, jwks } = client;
  if (jwks) return usableKeys({ keys: jwks.keys.map((jwk) => ({ kty: '', ...jwk })) }, production);
  // the list has jku where it has no jwks
  if (!jku) throw new TypeError('a client without keys');
  const onFailure = () => log.warn({ client: iss }, 'the keys of a client could not be fetched');
  return remoteKeys({ fetchKeys: fetchKeysFrom(jku, getText), production, now, onFailure });
}

/** The algorithm is one of the client's, whatever the token says of itself (RFC 8725, 3.1). */
async function checkSignature(
  { token, header }: ReadToken,
  findKey: FindKey,
  { algorithms }: TrustedClient,
): Promise<void> {
  const key = await findKey(header);
  try {
    await compactVerify(token, key, { algorithms: [...algorithms] });
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new TokenProblem('wrong-signature');
    throw error;
  }
}

/** While the store fails, patients' alerts go on: the signature holds, and this process still knows what it has seen. */
function evenWithoutStore({ isFirstUse, now, log }: TrustOptions): IsFirstUse {
  const here = firstUseInMemory(now);
  return async (token) => {
    const isFirstHere = await here(token);
    try {
      return (await isFirstUse(token)) && isFirstHere;
    } catch {
      log.error({ client: token.iss }, 'whether a token is new is known to this process only');
      return isFirstHere;
    }
  };
}
