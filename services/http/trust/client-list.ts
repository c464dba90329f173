import { z } from 'zod';
import { baseOf } from '../../gather/fhir-base.js';
import { thumbprintOf } from './public-key.js';
import { ServerAddress } from './server-address.js';

/** None of them symmetric, and never `none`: CDS Hooks 2.0.1, "JWT Signing Algorithm". */
const ALGORITHMS = ['ES384', 'RS384', 'RS256'] as const;

/** What the specification recommends; RS256 only where a client's entry asks for it. */
const RECOMMENDED = ['ES384', 'RS384'] as const;

const text = z.string().min(1, { error: 'expected a text' });

const FhirServer = ServerAddress.transform((url) => baseOf(url.href) ?? url);

const PublicKey = z
  .looseObject({ kid: text })
  .refine((jwk) => !('d' in jwk || 'k' in jwk), { error: 'expected the public half of a key only' })
  .refine((jwk) => 'd' in jwk || 'k' in jwk || thumbprintOf(jwk) !== null, {
    error: 'expected a public EC or RSA key as a JWK (RFC 7517)',
  });

const PublicKeys = z
  .strictObject({ keys: z.array(PublicKey).min(1, { error: 'expected at least one key' }) })
  .refine(({ keys }) => areDistinct(keys.map(({ kid }) => kid)), { error: 'expected each kid once' });

const Entry = z
  .strictObject({
    iss: text,
    /** beside `jwks`, which goes before it, only what the header of a token may name */
    jku: ServerAddress.optional(),
    jwks: PublicKeys.optional(),
    fhirServers: z.array(FhirServer).optional(),
    audience: z.array(text).default([]),
    algorithms: z
      .array(z.enum(ALGORITHMS, { error: `expected one of ${ALGORITHMS.join(', ')}` }))
      .min(1, { error: 'expected at least one algorithm' })
      .default([...RECOMMENDED]),
  })
  .refine(({ jku, jwks }) => jku !== undefined || jwks !== undefined, { error: 'expected jku or jwks' });

/** The file of `CDS_CLIENTS` (docs/trust.md). Nothing in it is ignored. */
export const ClientList = z.strictObject({
  clients: z
    .array(Entry)
    .min(1, { error: 'expected at least one client' })
    .refine((clients) => areDistinct(clients.map(({ iss }) => iss)), { error: 'expected each iss once' }),
});

/** An EHR that may call. */
export type TrustedClient = z.infer<typeof Entry>;

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
