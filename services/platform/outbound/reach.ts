import { isIP } from 'node:net';
import { addressKind } from './address-kind.js';

/** 127.0.0.0/8 and ::1, RFC 5735 and RFC 4291; `URL` has brought other spellings to these. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the name of a host, as `URL` writes it, says by itself that it is this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Clear text only within this machine: a token would travel with it. */
export function isSafeTransport({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
}

/**
 * Whether a connection to `hostname` may go to this address. This machine only under its own name, so that no name of
 * the DNS leads to what listens here; private networks yes, as a host is only called when the site's list names it.
 */
export function mayConnect(hostname: string, address: string): boolean {
  const kind = addressKind(address);
  if (kind === 'never') return false;
  return isLoopbackHost(hostname) === (kind === 'loopback');
}

/** The address that a URL's host is by itself, without a look into the DNS; null when it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? null : bare;
}
