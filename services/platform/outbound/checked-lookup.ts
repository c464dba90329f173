import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { OutboundError } from './outbound-error.js';
import { mayConnect } from './reach.js';

/** All addresses of a name. */
export type Resolve = (
  hostname: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveBySystem: Resolve = (hostname, callback) =>
  systemLookup(hostname, { all: true }, (error, addresses) => callback(error, error ? [] : addresses));

/**
 * The look into the DNS that a connection makes: it gets only addresses it may go to, and goes to those, so that a
 * name that changes its address between a check and the call gains nothing.
 */
export function checkedLookup(resolve: Resolve = resolveBySystem): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname, (error, addresses) => {
      const allowed = addresses.filter(({ address }) => mayConnect(hostname, address));
      const [first] = allowed;
      if (error || !first) callback(error ?? new OutboundError('address-not-allowed'), '');
      else if (all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
