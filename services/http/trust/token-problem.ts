/** Why a call is not trusted. A closed list, for the log only: the caller is told nothing of it. */
export type TokenProblemCode =
  | 'no-token'
  | 'not-bearer' // an Authorization that is no Bearer token in the shape of a signed JWT
  | 'wrong-header' // alg or kid is missing, or an extension that must be understood
  | 'wrong-claims' // iss, aud, exp, iat or jti is missing, or of another type
  | 'unknown-issuer'
  | 'wrong-algorithm'
  | 'foreign-jku'
  | 'wrong-audience'
  | 'expired'
  | 'not-yet-valid' // issued, or valid from, later than now
  | 'unknown-key'
  | 'published-key' // anyone can read its private half
  | 'keys-unavailable' // the key server cannot be reached, and nothing of it is known
  | 'wrong-signature'
  | 'replayed';

/** It carries nothing of the token but its issuer, when that is one of ours. */
export class TokenProblem extends Error {
  override readonly name = 'TokenProblem';

  constructor(
    readonly code: TokenProblemCode,
    readonly client?: string,
  ) {
    super(code);
  }
}
