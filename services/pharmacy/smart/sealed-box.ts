import { hkdfSync, randomBytes } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { SealedRecords } from '../../store/sealed-records.js';

/**
 * What the browser of a cookie stands for, kept where all replicas find it and none can read it without the cookie: the
 * cookie's secret gives both where it lies and the key that opens it (docs/decisions/0017-smart-sessions.md).
 */
export interface SealedBox {
  /** answers with the secret, for a cookie */
  put(value: unknown, expiresAtMs: number): Promise<string>;
  /** what was put under the secret; null when nothing is, or it was changed. Rejects with Refusal store-unavailable */
  read(secret: string): Promise<unknown>;
  /** the same, and it is gone */
  take(secret: string): Promise<unknown>;
}

/** Secrets of one purpose open nothing of another. */
export type Purpose = 'sign-in' | 'session';

const BYTES = 32;
const SECRET = /^[\w-]{43}$/;

export function createSealedBox(records: SealedRecords, purpose: Purpose): SealedBox {
  const find = async (ask: 'read' | 'take', secret: string) => {
    if (!SECRET.test(secret)) return null;
    const { id, key } = keysOf(secret, purpose);
    const sealed = await records[ask](id);
    return sealed === null ? null : open(sealed, key);
  };
  return {
    put: async (value, expiresAtMs) => {
      const secret = randomBytes(BYTES).toString('base64url');
      const { id, key } = keysOf(secret, purpose);
      await records.put({ id, sealed: await seal(value, key), expiresAtMs });
      return secret;
    },
    read: (secret) => find('read', secret),
    take: (secret) => find('take', secret),
  };
}

/** Neither tells of the other, nor of the secret (RFC 5869). */
function keysOf(secret: string, purpose: Purpose): { id: string; key: Uint8Array } {
  const derive = (what: string) =>
    new Uint8Array(hkdfSync('sha256', secret, '', `denosumab-cds ${purpose} ${what}`, BYTES));
  return { id: Buffer.from(derive('id')).toString('base64url'), key: derive('key') };
}

const ALGORITHMS = { alg: 'dir', enc: 'A256GCM' };

function seal(value: unknown, key: Uint8Array): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return new CompactEncrypt(plain).setProtectedHeader(ALGORITHMS).encrypt(key);
}

async function open(sealed: string, key: Uint8Array): Promise<unknown> {
  const { alg, enc } = ALGORITHMS;
  try {
    const only = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] };
    const { plaintext } = await compactDecrypt(sealed, key, only);
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    return null;
  }
}
