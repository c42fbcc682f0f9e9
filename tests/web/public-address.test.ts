import { isPublicAddress } from '@main/web/public-address'
import { expect, test } from 'vitest'

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.0.1',
  '100.63.0.1',
  '2606:4700:4700::1111',
  '2a00:1450:4001::200e',
])('N1: %s is public', address => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
  ],
  ...[
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.51.100.1',
  ],
  ...['203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
  ],
  ...[
    'ff02::1',
    'fec0::1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001:10::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
  ],
  ...['', 'localhost', '1.1.1', 'nonsense', '1.1.1.1.1'],
])('N1: %s is not public', address => {
  expect(isPublicAddress(address)).toBe(false)
})

test('N1: an IPv4 address in IPv6 clothes is judged as what it is', () => {
  expect(isPublicAddress('::ffff:8.8.8.8')).toBe(true)
  expect(isPublicAddress('::ffff:192.168.1.1')).toBe(false)
})
