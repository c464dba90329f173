import { isSafeTransport } from '../../platform/outbound/reach.js';
import type { Ehr } from './ehr-list.js';

/** Whether an address that an EHR's configuration names is one to trust: at a host of its entry, never in clear text. */
export function isEndpointOf({ iss, hosts }: Ehr, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const isNamed = [new URL(iss).host, ...hosts].includes(url.host);
  return isNamed && isSafeTransport(url) && url.username === '' && url.password === '';
}
