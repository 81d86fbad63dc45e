import { expect, test } from 'vitest';
import { clientAddress } from '../../src/rights/clientAddress.ts';

test.each([
  ['192.0.2.7', undefined, 0, '192.0.2.7'],
  ['::ffff:192.0.2.7', undefined, 0, '192.0.2.7'],
  ['2001:DB8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['2001:db8::2:0:0:1', undefined, 0, '2001:db8:0:0::/64'],
  ['2001:db8:0:1:5::1', undefined, 0, '2001:db8:0:1::/64'],
  ['::1', undefined, 0, '0:0:0:0::/64'],
  ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  [undefined, undefined, 0, ''],
  // What a client says of itself is not believed.
  ['192.0.2.7', '198.51.100.1', 0, '192.0.2.7'],
  ['10.0.0.1', '203.0.113.9, 198.51.100.1', 1, '198.51.100.1'],
  ['10.0.0.1', '203.0.113.9, 198.51.100.1', 2, '203.0.113.9'],
  ['10.0.0.1', '198.51.100.1', 2, '198.51.100.1'],
  ['10.0.0.1', '198.51.100.1:4711', 1, '198.51.100.1'],
  ['10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8:0:0::/64'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', '203.0.113.9,', 1, '10.0.0.1'],
  ['10.0.0.1', `${'x'.repeat(5000)}`, 1, 'x'.repeat(64)],
])('%s with %s behind %i proxies is %s', (peer, forwarded, proxies, address) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(address);
});
