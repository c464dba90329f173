import { createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { isPublished } from './public-key.js';
import type { ReadToken } from './read-token.js';
import { TokenProblem } from './token-problem.js';

export type VerifyKey = Awaited<ReturnType<ReturnType<typeof createLocalJWKSet>>>;

/** Keys of one client, by their kid. */
export type FindKey = (header: ReadToken['header']) => Promise<VerifyKey>;

/**
 * The keys of a set as they fit a token's header: same kid, a key type that its algorithm needs, meant for signatures.
 * @throws (the function it gives) TokenProblem unknown-key, published-key
 */
export function usableKeys({ keys }: JSONWebKeySet, production: boolean): FindKey {
  const published = production ? keys.filter((jwk) => isPublished({ ...jwk })) : [];
  const find = createLocalJWKSet({ keys: keys.filter((jwk) => !published.includes(jwk)) });
  return async ({ alg, kid }) => {
    if (published.some((jwk) => jwk.kid === kid)) throw new TokenProblem('published-key');
    try {
      return await find({ alg, kid });
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new TokenProblem('unknown-key');
      throw error;
    }
  };
}
