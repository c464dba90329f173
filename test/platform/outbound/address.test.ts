import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LookupAddress } from 'node:dns';
import { addressKind } from '../../../services/platform/outbound/address-kind.js';
import { checkedLookup } from '../../../services/platform/outbound/checked-lookup.js';
import { isSafeTransport, mayConnect } from '../../../services/platform/outbound/reach.js';

/** Both sides of each network's border. */
describe('an address is', () => {
  it.each([
    ['126.255.255.255', 'public'],
    ['127.0.0.0', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['128.0.0.0', 'public'],
    ['9.255.255.255', 'public'],
    ['10.0.0.0', 'private'],
    ['10.255.255.255', 'private'],
    ['11.0.0.0', 'public'],
    ['172.15.255.255', 'public'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['192.167.255.255', 'public'],
    ['192.168.0.0', 'private'],
    ['192.168.255.255', 'private'],
    ['192.169.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.64.0.0', 'private'],
    ['100.100.100.199', 'private'],
    ['100.100.100.200', 'never'],
    ['100.127.255.255', 'private'],
    ['100.128.0.0', 'public'],
    ['169.253.255.255', 'public'],
    ['169.254.0.0', 'never'],
    ['169.254.169.254', 'never'],
    ['169.254.255.255', 'never'],
    ['169.255.0.0', 'public'],
    ['0.0.0.0', 'never'],
    ['168.63.129.16', 'never'],
    ['192.0.0.192', 'never'],
    ['223.255.255.255', 'public'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['::', 'never'],
    ['::1', 'loopback'],
    ['2600::1', 'public'],
    ['fc00::1', 'private'],
    ['fdff::1', 'private'],
    ['fd00:ec2::254', 'never'],
    ['fe80::1', 'never'],
    ['febf::1', 'never'],
    ['ff02::1', 'never'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:169.254.169.254', 'never'],
    ['::ffff:a9fe:a9fe', 'never'],
    ['64:ff9b::169.254.169.254', 'never'],
    ['2002:a9fe:a9fe::1', 'never'],
    ['ehr.example.org', 'never'],
    ['', 'never'],
  ])('%s: %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  it('the same when IPv4 is written as IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(addressKind(`::ffff:${address}`)).toBe(addressKind(address));
      }),
    );
  });
});

describe('a host may be connected to', () => {
  it.each([
    ['localhost', '127.0.0.1', true],
    ['localhost', '::1', true],
    ['localhost', '10.0.0.1', false],
    ['localhost', '203.0.114.1', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['ehr.example.org', '203.0.114.1', true],
    ['ehr.example.org', '10.0.0.1', true],
    ['ehr.example.org', '127.0.0.1', false],
    ['ehr.example.org', '::ffff:127.0.0.1', false],
    ['ehr.example.org', '169.254.169.254', false],
    ['ehr.example.org', '0.0.0.0', false],
  ])('%s at %s: %s', (host, address, may) => {
    expect(mayConnect(host, address)).toBe(may);
  });

  it.each([
    ['https://ehr.example.org', true],
    ['http://ehr.example.org', false],
    ['http://localhost:80', true],
    ['http://127.0.0.1', true],
    ['http://[::1]', true],
    ['http://10.0.0.1', false],
    ['ws://localhost', false],
  ])('in clear text only here: %s %s', (url, safe) => {
    expect(isSafeTransport(new URL(url))).toBe(safe);
  });
});

describe('the look into the DNS', () => {
  const found = (...addresses: readonly string[]): LookupAddress[] =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  function look(addresses: readonly LookupAddress[], all: boolean): unknown {
    let said: unknown;
    const lookup = checkedLookup((_name, callback) => callback(null, addresses));
    lookup('ehr.example.org', { all }, (error, ...answer) => (said = error?.message ?? answer));
    return said;
  }

  it('gives the addresses that may be connected to, and leaves out the others', () => {
    const addresses = found('169.254.169.254', '10.0.0.1', '127.0.0.1', '2600::1');
    expect(look(addresses, true)).toEqual([found('10.0.0.1', '2600::1')]);
    expect(look(addresses, false)).toEqual(['10.0.0.1', 4]);
  });

  it.each([true, false])('fails when there is none left, or none at all', (all) => {
    expect(look(found('127.0.0.1', 'fe80::1'), all)).toBe('address-not-allowed');
    expect(look([], all)).toBe('address-not-allowed');
  });

  it('fails as the system says', () => {
    const lookup = checkedLookup((_name, callback) => callback(new Error('ENOTFOUND'), []));
    lookup('ehr.example.org', {}, (error) => expect(error?.message).toBe('ENOTFOUND'));
    expect.assertions(1);
  });
});
