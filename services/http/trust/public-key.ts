import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';

/** RFC 7638: of a key's members only these, in this order. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  RSA: ['e', 'kty', 'n'],
};

/** JWK thumbprint (RFC 7638, SHA-256) of an EC or RSA public key, however it is written; null when it is none. */
export function thumbprintOf(jwk: Readonly<Record<string, unknown>>): string | null {
  const read = readKey(jwk);
  const members = MEMBERS[read?.kty ?? ''];
  if (!read || !members) return null;
  const required = Object.fromEntries(members.map((name) => [name, read[name]]));
  return createHash('sha256').update(JSON.stringify(required)).digest('base64url');
}

/** Written again by Node, so that two spellings of one key are one. */
function readKey(jwk: Readonly<Record<string, unknown>>): JsonWebKey | null {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' });
  } catch {
    return null;
  }
}

/**
 * Thumbprints of keys whose private halves anyone can read: the sample of the CDS Hooks specification ("Trusting CDS
 * Clients", 1.0 to 2.0.1), and the key of the CDS Hooks sandbox (cds-hooks/sandbox, keys/jwk-keypair.json).
 */
const PUBLISHED: readonly string[] = [
  '-UtOymI2Z0XB5SZogEZu3s5oMyQ4YaewHtR9huroTQs',
  's9fOe-KDYD1myZ8YCzleUqJQgrYZL49kVijBxhnZvZc',
];

/** Whoever signs with such a key proves nothing. */
export function isPublished(jwk: Readonly<Record<string, unknown>>): boolean {
  return PUBLISHED.includes(thumbprintOf(jwk) ?? '');
}
