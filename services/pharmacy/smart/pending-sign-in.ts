import { z } from 'zod';
import { AuthorizationServer } from './authorization-server.js';

/** What must be remembered from sending a user to the EHR until the answer comes. */
export const PendingSignIn = z.object({
  /** of the EHR */
  iss: z.string(),
  /** as it was when the user was sent: the answer is this server's, or nobody's */
  server: AuthorizationServer,
  state: z.string(),
  nonce: z.string(),
  /** RFC 7636 */
  codeVerifier: z.string(),
  /** that were asked for */
  scopes: z.array(z.string()),
  returnTo: z.string(),
  expiresAtMs: z.number(),
});

export type PendingSignIn = z.infer<typeof PendingSignIn>;
