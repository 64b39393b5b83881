import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createArrivals } from './arrivals.ts';

function door(
  descriptors: number,
  trustProxy: false | number | readonly string[] = false,
  maxSocketsPerAddress = 5_000,
) {
  const mayStay = createArrivals({ maxSocketsPerAddress, trustProxy }, descriptors);
  const arrive = (remoteAddress?: string) => {
    const socket = Object.assign(new EventEmitter(), { remoteAddress });
    return { isIn: mayStay(socket), leave: () => socket.emit('close') };
  };
  /** How many of these come in. */
  const count = (addresses: readonly string[]) => addresses.filter((address) => arrive(address).isIn).length;
  return { arrive, count };
}

const many = (count: number, address: (index: number) => string) => Array.from({ length: count }, (_, n) => address(n));
const from = (address: string) => many(1_000, () => address);

test('A3 one address holds half of what the process may have open, and what it is set to, where that is less', () => {
  expect(door(1_024).count(from('192.0.2.7'))).toBe(512);
  expect(door(1_024, false, 100).count(from('192.0.2.7'))).toBe(100);
  expect(door(Infinity).count(many(6_000, () => '192.0.2.7'))).toBe(5_000);
});

test('A3 a place is free again once its connection has closed', () => {
  const { arrive } = door(1_024, false, 1);
  const first = arrive('192.0.2.7');
  expect(arrive('192.0.2.7').isIn).toBe(false);
  first.leave();
  expect(arrive('192.0.2.7').isIn).toBe(true);
});

test('A3 an IPv6 address counts with its /64, and a /48 has a ceiling four times as high, but never above half', () => {
  const sameNear = (n: number) => `2001:db8:1:2::${n.toString(16)}`;
  const sameWide = (n: number) => `2001:db8:1:${n.toString(16)}::1`;
  expect(door(100_000, false, 50).count(many(300, sameNear))).toBe(50);
  expect(door(100_000, false, 50).count(many(300, sameWide))).toBe(200);
  expect(door(200, false, 90).count(many(300, sameWide))).toBe(100);
  expect(door(100_000, false, 50).count([...from('192.0.2.7'), ...from('::ffff:192.0.2.7')])).toBe(50);
});

test('A3 the machine itself and trusted proxies stand for many, but some descriptors stay free for the log', () => {
  for (const [trust, address] of [
    [false, '127.0.0.1'],
    [false, '::1'],
    [['10.0.0.0/8'], '::ffff:10.1.2.3'],
    [1, '192.0.2.7'],
  ] as const)
    expect(door(1_024, trust).count(from(address))).toBe(960);
  expect(door(1_024, ['10.0.0.0/8']).count(from('192.0.2.7'))).toBe(512);
});

test('A3 strangers of many addresses leave descriptors free for the machine itself', () => {
  const { count, arrive } = door(1_024);
  expect(count(many(2_000, (n) => `192.0.2.${n % 250}`))).toBe(896);
  expect(arrive('127.0.0.1').isIn).toBe(true);
});

test('A3 what was gone again before it was looked at is let go', () => {
  expect(door(1_024).arrive().isIn).toBe(false);
});
