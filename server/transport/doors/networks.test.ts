import { expect, test } from 'vitest';
import { networksOf, plainAddress } from './networks.ts';

test('A3 an IPv4 address is counted by itself, however it is written', () => {
  const spellings = [
    '203.0.113.7',
    ' 203.0.113.7 ',
    '203.0.113.7:49152',
    '::ffff:203.0.113.7',
    '::FFFF:203.0.113.7',
    '::ffff:cb00:7107',
    '0:0:0:0:0:ffff:cb00:7107',
    '[::ffff:203.0.113.7]:443',
    '64:ff9b::203.0.113.7',
  ];
  for (const address of spellings) expect(networksOf(address), address).toEqual({ near: '203.0.113.7' });
});

test('A3 an IPv6 address is counted by its /64, with its /48 beside it', () => {
  const networks = { near: '2001:db8:7:1::/64', wide: '2001:db8:7::/48' };
  const spellings = [
    '2001:db8:7:1::1',
    '2001:DB8:7:1:ffff:ffff:ffff:ffff',
    '2001:0db8:0007:0001:0:0:0:9',
    '[2001:db8:7:1::1]:443',
    '2001:db8:7:1::203.0.113.7',
    '2001:db8:7:1::1%eth0',
  ];
  for (const address of spellings) expect(networksOf(address), address).toEqual(networks);
  expect(networksOf('2001:db8:7:2::1')).toEqual({ ...networks, near: '2001:db8:7:2::/64' });
  expect(networksOf('2001:db8:8:1::1').wide).not.toBe(networks.wide);
  expect(networksOf('::1')).toEqual({ near: '0:0:0:0::/64', wide: '0:0:0::/48' });
  expect(networksOf('fe80::1%3')).toEqual(networksOf('fe80::2'));
});

test('A3 what is no address is counted as it stands', () => {
  for (const text of ['', 'unknown', '_hidden', '1.2.3', '1:2:3', 'a'.repeat(100)])
    expect(networksOf(text)).toEqual({ near: text });
  expect(plainAddress('::1')).toBe('::1');
});
