/** Why a call of ours got no answer that can be used. What is not in this list comes as Node says it. */
export type OutboundErrorCode = 'address-not-allowed' | 'too-large';

export class OutboundError extends Error {
  override readonly name = 'OutboundError';

  constructor(readonly code: OutboundErrorCode) {
    super(code);
  }
}
