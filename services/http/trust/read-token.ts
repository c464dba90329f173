import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { TokenProblem, type TokenProblemCode } from './token-problem.js';

/** CDS Hooks 2.0.1, "Trusting CDS Clients". `typ` is not looked at; `crit` asks for what we do not know (RFC 7515). */
const Header = z.looseObject({
  alg: z.string(),
  kid: z.string().min(1),
  jku: z.string().optional(),
  crit: z.undefined().optional(),
});

const seconds = z.number().min(0).max(8_640_000_000_000);

/** More claims are let through; a jti is kept, so that its length has a limit. */
const Claims = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]).transform((aud) => [aud].flat()),
  exp: seconds,
  iat: seconds,
  nbf: seconds.optional(),
  jti: z.string().min(1).max(255),
});

/** What a token says of itself: nothing of it is believed before its signature. */
export interface ReadToken {
  token: string;
  header: z.infer<typeof Header>;
  claims: z.infer<typeof Claims>;
}

/** Three parts in base64url: JWS compact serialization (RFC 7515). An empty third part is `none`, refused by its name. */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

/** @throws TokenProblem no-token, not-bearer, wrong-header, wrong-claims */
export function readToken(authorization: string | undefined): ReadToken {
  if (authorization === undefined) throw new TokenProblem('no-token');
  const token = BEARER.exec(authorization.trim())?.[1];
  if (token === undefined) throw new TokenProblem('not-bearer');
  const header = read(Header, () => decodeProtectedHeader(token), 'wrong-header');
  return { token, header, claims: read(Claims, () => decodeJwt(token), 'wrong-claims') };
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  decode: () => unknown,
  otherwise: TokenProblemCode,
): z.infer<Schema> {
  try {
    return schema.parse(decode());
  } catch {
    throw new TokenProblem(otherwise);
  }
}
