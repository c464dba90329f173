import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where an IP address leads. */
export type AddressKind = 'public' | 'private' | 'loopback' | 'never';

/** An address, or a network with its prefix. */
type Range = string;

/**
 * Nothing that answers there is a FHIR server: this network, link-local with the clouds' metadata services, multicast,
 * reserved (IANA special-purpose registries), and IPv6 that hides an IPv4 address (6to4, Teredo, NAT64 of link-local).
 */
const NEVER: readonly Range[] = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '100.100.100.200/32', // metadata: Alibaba
  '168.63.129.16/32', // platform services: Azure
  '192.0.0.0/24', // metadata: Oracle
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  'fd00:ec2::/32', // metadata: Amazon
  '2001::/32',
  '2002::/16',
  '64:ff9b::169.254.0.0/112',
  '64:ff9b::100.100.100.200/128',
];

const LOOPBACK: readonly Range[] = ['127.0.0.0/8', '::1/128'];

/** RFC 1918, RFC 6598 (carrier-grade NAT), RFC 2544, RFC 4193 */
const PRIVATE: readonly Range[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '198.18.0.0/15',
  'fc00::/7',
];

const never = listOf(NEVER);
const loopback = listOf(LOOPBACK);
const inside = listOf(PRIVATE);

/** An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) is what it maps. What is no address is never one. */
export function addressKind(address: string): AddressKind {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0 || never.check(address, family)) return 'never';
  if (loopback.check(address, family)) return 'loopback';
  return inside.check(address, family) ? 'private' : 'public';
}

function listOf(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), isIPv6(network) ? 'ipv6' : 'ipv4');
  }
  return list;
}
