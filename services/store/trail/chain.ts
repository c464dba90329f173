import { createHash, createHmac, type KeyObject } from 'node:crypto';

/** Where a chain stands: a row's place and its hash. */
export interface Link {
  writer: number;
  /** 0 before the first row */
  seq: number;
  hash: string;
}

/** A chain begins with its writer's number, so that no row fits into another writer's chain. */
export function firstLink(writer: number): Link {
  return { writer, seq: 0, hash: sha256(`denosumab-cds trail of writer ${writer}`) };
}

/** The hash of a row: its text, and through the row before it all that was written before. */
export function rowHash(previous: string, body: string): string {
  return sha256(`${previous}\n${body}`);
}

/** Anyone can compute a hash; who has no key can't vouch for the end of a chain, nor for what retention has cut. */
export function sealOf(of: 'end' | 'checkpoint', { writer, seq, hash }: Link, key: KeyObject): string {
  return createHmac('sha256', key).update(`${of}\n${writer}\n${seq}\n${hash}`).digest('base64url');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
