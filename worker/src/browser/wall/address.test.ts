import { expect, test } from 'vitest';
import { judgeAddresses, reachOf } from './address.ts';

const NEVER = [
  ['unspecified', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['shared address space', '100.64.0.1'],
  ['shared address space, its end', '100.127.255.254'],
  ['link-local', '169.254.1.1'],
  ['a cloud’s metadata', '169.254.169.254'],
  ['protocol assignments', '192.0.0.8'],
  ['documentation 1', '192.0.2.1'],
  ['6to4 relays', '192.88.99.1'],
  ['benchmarks', '198.18.0.1'],
  ['benchmarks, their end', '198.19.255.255'],
  ['documentation 2', '198.51.100.1'],
  ['documentation 3', '203.0.113.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified v6', '::'],
  ['IPv4-compatible loopback as URLs spell it', '::7f00:1'],
  ['outside what IANA has given out', '4000::1'],
  ['IPv4-translated', '::ffff:0:7f00:1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of a public address', '64:ff9b::808:808'],
  ['local NAT64', '64:ff9b:1::1'],
  ['discard', '100::1'],
  ['teredo', '2001:0:7f00:1::'],
  ['benchmarks v6', '2001:2::1'],
  ['ORCHID', '2001:20::1'],
  ['documentation v6', '2001:db8::1'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['documentation v6, new', '3fff::1'],
  ['segment routing', '5f00::1'],
  ['link-local v6', 'fe80::1'],
  ['with a zone', 'fe80::1%eth0'],
  ['loopback with a zone', '::1%lo'],
  ['site-local', 'fec0::1'],
  ['multicast v6', 'ff02::1'],
  ['metadata mapped', '::ffff:169.254.169.254'],
  ['decimal, which only a URL may spell out', '2130706433'],
  ['hexadecimal', '0x7f.1'],
  ['no address', 'localhost'],
  ['nothing', ''],
] as const;

test.each(NEVER)('%s is never reached (%s)', (_what, address) => {
  expect(reachOf(address)).toBe('never');
});

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.1.1',
  '::1',
  'fc00::1',
  'fdaa::3',
  'fd00:ec2::254',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
])('%s is local', address => {
  expect(reachOf(address)).toBe('local');
});

test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '198.20.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is public',
  address => {
    expect(reachOf(address)).toBe('public');
  },
);

const rules = { allowPrivate: false, own: new Set(['93.184.216.99']) };

test.each([
  [['93.184.216.34', '2606:4700::1111'], { ok: true, value: 'public' }],
  [[], { ok: false, error: 'unresolvable' }],
  [['10.0.0.1'], { ok: false, error: 'private-address' }],
  [['93.184.216.34', '127.0.0.1'], { ok: false, error: 'mixed-answers' }],
  [['127.0.0.1', '93.184.216.34'], { ok: false, error: 'mixed-answers' }],
  [['93.184.216.34', 'nonsense'], { ok: false, error: 'mixed-answers' }],
  [['93.184.216.99'], { ok: false, error: 'private-address' }],
  [['::ffff:93.184.216.99'], { ok: false, error: 'private-address' }],
])('a name with %j', (addresses, expected) => {
  expect(judgeAddresses(addresses, rules)).toEqual(expected);
});

test.each([
  [['127.0.0.1', '::1'], { ok: true, value: 'local' }],
  [['93.184.216.34'], { ok: true, value: 'public' }],
  [['93.184.216.34', '10.0.0.1'], { ok: false, error: 'mixed-answers' }],
  [['169.254.169.254'], { ok: false, error: 'private-address' }],
  [['0.0.0.0'], { ok: false, error: 'private-address' }],
])('in development a name with %j', (addresses, expected) => {
  expect(judgeAddresses(addresses, { ...rules, allowPrivate: true })).toEqual(expected);
});
