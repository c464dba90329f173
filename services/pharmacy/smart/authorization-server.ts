import { z } from 'zod';

/** What is known of an EHR's authorisation server, by the names of RFC 8414; what else it says is left out. */
export const AuthorizationServer = z.object({
  issuer: z.string().min(1),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  /** of id_tokens; none of them symmetric: the library knows no such */
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256', 'RS384', 'ES256', 'ES384']),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});

export type AuthorizationServer = z.infer<typeof AuthorizationServer>;
