import { z } from 'zod';
import { addressKind } from '../../platform/outbound/address-kind.js';
import { isSafeTransport, literalAddress } from '../../platform/outbound/reach.js';

/** https, or http on this machine; no name, password, query or place within; nowhere that nothing of ours can be. */
export const ServerAddress = z.string().transform((written, context) => {
  const url = URL.canParse(written) ? new URL(written) : null;
  const literal = url && literalAddress(url.hostname);
  const isFit =
    url !== null &&
    isSafeTransport(url) &&
    !/[@?#]/.test(written) &&
    (literal === null || addressKind(literal) !== 'never');
  if (isFit) return url;
  const message = 'expected an https address (http on this machine only), without name, query or fragment';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});
