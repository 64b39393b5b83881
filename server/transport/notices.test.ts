import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createOrigins } from './doors/addresses.ts';
import { transportLimits } from './limits.ts';
import { createNotices } from './notices.ts';
import { notices as words } from './sentences.ts';

function setUp(trustProxy: false | readonly string[] = false) {
  const said: string[] = [];
  const clock = { ms: 0 };
  const notices = createNotices(
    () => clock.ms,
    (sentence) => void said.push(sentence),
  );
  const origins = createOrigins({ trustProxy }, notices);
  return {
    said,
    clock,
    isShown: () => Object.keys(notices.facts.view()).length > 0,
    ask: (remoteAddress: string, headers: Record<string, string>) =>
      void origins.addressKeys({ socket: { remoteAddress }, headers } as unknown as IncomingMessage),
  };
}

test('A3 H1 no stranger’s header makes the console speak of a proxy: not from elsewhere, and not a few in the network', () => {
  const { said, clock, isShown, ask } = setUp();
  for (let count = 0; count < 100; count += 1) ask('203.0.113.9', { 'x-forwarded-for': `198.51.100.${count}` });
  for (let count = 0; count < 100; count += 1) ask('2001:db8::1', { 'x-forwarded-for': `198.51.100.${count}` });
  for (let count = 0; count < 100; count += 1) ask('192.168.1.20', { 'x-forwarded-for': '198.51.100.1' });
  clock.ms += transportLimits.noticeEveryMs;
  ask('192.168.1.20', { 'x-forwarded-for': '198.51.100.2' });
  for (let count = 0; count < 2; count += 1) ask('127.0.0.1', { via: '1.1 hall' });
  for (let count = 0; count < 100; count += 1) ask('127.0.0.1', { host: 'localhost:3000' });
  for (let count = 0; count < 100; count += 1) ask('192.168.1.20', { host: 'hall.example' });
  // Three strays, but of one value beyond this machine, and no more than two on it.
  expect([said, isShown()]).toEqual([[], false]);
});

test.each([
  ['in the network, for several people', '192.168.1.2', [1, 2, 1].map((n) => ({ 'x-real-ip': `198.51.100.${n}` }))],
  ['on this machine, with headers', '::1', Array.from({ length: 3 }, () => ({ via: '1.1 hall' }))],
  ['on this machine, by its name alone', '127.0.0.1', Array.from({ length: 3 }, () => ({ host: 'hall.example' }))],
] as const)('A3 H1 a proxy %s is said once, with a word on how to name it', (_where, address, requests) => {
  const { said, isShown, ask } = setUp();
  for (const headers of requests.slice(0, -1)) ask(address, headers);
  expect([said, isShown()]).toEqual([[], false]);
  for (const headers of requests) ask(address, headers);
  expect([said, isShown()]).toEqual([[words.untrustedProxy], true]);
  const named = setUp([address]);
  for (const headers of requests) named.ask(address, headers);
  expect([named.said, named.isShown()]).toEqual([[], false]);
});

test('A3 nobody is told to trust a number of proxies: that believes whoever connects directly', () => {
  expect(words.untrustedProxy).toContain('TRUST_PROXY=127.0.0.1');
  expect(words.untrustedProxy).not.toMatch(/TRUST_PROXY(?:=| to )\d(?!\d*\.)/u);
});
