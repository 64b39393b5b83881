import { expect, test } from 'vitest';
import { isLoopbackName } from './loopback.ts';

/** As a page finds it in its own address. */
const hostOf = (host: string) => new URL(`http://${host}:3000/`).hostname;

test.each([
  'localhost',
  'LOCALHOST',
  'localhost.',
  'hall.localhost',
  'localhost.localdomain',
  '127.0.0.1',
  '127.3.2.1',
  '127.1',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
])('L8 %s leads every device to itself', (host) => {
  expect(isLoopbackName(hostOf(host))).toBe(true);
});

test.each([
  '192.168.1.5',
  '10.127.0.1',
  '128.0.0.1',
  '12.7.0.1',
  'hall.local',
  'localhost.hall.example',
  'notlocalhost',
  '127.0.0.1.hall.example',
  '[fe80::1]',
  '[2001:db8::1]',
  '[::ffff:192.168.1.5]',
])('L8 %s does not', (host) => {
  expect(isLoopbackName(hostOf(host))).toBe(false);
});
