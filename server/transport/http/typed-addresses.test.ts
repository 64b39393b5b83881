import { writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { createProcessClock } from '../../room/clock.ts';
import { transportLimits } from '../limits.ts';
import { startServed, type Served } from '../testing/served.ts';
import fc from 'fast-check';
import { meantPath } from './pages.ts';
import { quickest } from '../../../shared/testing/quickest.ts';
import { folder } from '../../testing/folder.ts';

/** What may be typed, by where it leads. */
const shapesOf = {
  '/r/ABC234': `
    /ABC234 /abc234 /abc234/ /ABC-234 /ABC%20234 /ABC%E2%80%93234 /ABC234. /%EF%BC%A1BC234 /R/ABC234 /R/abc234
    /r/abc234 /r/ABC234) /r/ABC234, /r/ABC234; /r/ABC234! /r/ABC234... /r/ABC234). /r/(ABC234) /r/%3CABC234%3E
    /r/%22ABC234%22 /r/%E2%80%9CABC234%E2%80%9D /r/ABC234%20 /r/ABC%C2%A0234 //r//ABC234 /r/ABC234/)`,
  '/r/ABC234/stage': '/r/ABC234/STAGE /r/ABC234/stage).',
  '/r/ABC234/recap': '/R/ABC234/Recap/',
  '/r/ABC234/console': '/r/abc234/console',
  '/r/ABC234/speaker': '/ABC234/speaker',
};
const wordsOf = (text: string) => text.trim().split(/\s+/u);
const leads = Object.entries(shapesOf).flatMap(([meant, words]) => wordsOf(words).map((one) => [one, meant] as const));

test.each(leads)('L1 L8 %s leads to %s', (one, meant) => {
  expect(meantPath(one)).toBe(meant);
  expect(meantPath(meant)).toBeUndefined();
});

const stays = `
  / /r /r/ABC234 /r/ABC234/ /r/ABC234/stage /r/ABC234/stage/ /r/ABC23 /r/ABC23O /r/ABC234/nothing
  /r/ABC234/stage/more /favicon.ico /robots.txt /health /index.html /assets/index.js /r/%E0%A4%A
  /r/ABC2%334%0d%0aSet-Cookie:a=b`;

test.each(wordsOf(stays))('L1 %s stays what it is', (path) => {
  expect(meantPath(path)).toBeUndefined();
});

test('A3 whatever is typed leads to a page of a room on this origin, in one step', () => {
  const parts = fc.constantFrom(
    '/',
    '//',
    '\\\\',
    'r',
    'R',
    'ABC234',
    'stage',
    'evil.example',
    'http:',
    '..',
    '%2f',
    '%5c',
    '@',
    '\t',
    ')',
  );
  const path = fc.oneof(
    fc.webPath(),
    fc.array(parts, { maxLength: 8 }).map((some) => `/${some.join('')}`),
  );
  fc.assert(
    fc.property(path, (typed) => {
      const meant = meantPath(typed);
      if (meant === undefined) return;
      expect(meant).toMatch(/^\/r\/[2-9A-HJKMNP-Z]{6,8}(?:\/(?:console|speaker|stage|recap))?$/u);
      expect(meantPath(meant)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

test('A3 the longest address that a request can have is looked at in no time, whatever it is made of', () => {
  const signs = ['!', '%E2%81%97', '%EF%BC%8E', ')', '%20', '%EF%B7%BA', '/'];
  const longest = signs.flatMap((sign) => [`/a${sign.repeat(15_000)}a`, `/ABC234${sign.repeat(15_000)}a`]);
  const [ms] = quickest(5, () => {
    for (const path of longest) expect(meantPath(path)).toBeUndefined();
  });
  expect(ms).toBeLessThan(100);
});

/** With pages, and a clock that stands still: no guess comes back. */
function startPages(): Promise<Served> {
  const pages = folder();
  writeFileSync(joinPath(pages, 'index.html'), '<!doctype html><title>The page</title>');
  const clock = createProcessClock(Date.now, () => 0);
  return startServed({ environment: { TRUST_PROXY: 'loopback' }, pages, clock });
}

/** As it is written, which `fetch` would tidy up first. */
const locationOf = ({ port }: Served, path: string) =>
  new Promise<string | undefined>((resolve, reject) => {
    rawRequest({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    })
      .on('error', reject)
      .end();
  });

test('A3 L8 a typed address is sent on to the one that was meant, room or not, and no guess is spent on it', async () => {
  const served = await startPages();
  const { code } = await served.open();
  const ask = (path: string, method = 'GET') =>
    fetch(`${served.url}${path}`, { method, redirect: 'manual', headers: { 'x-forwarded-for': '203.0.113.7' } });
  const shapes: readonly (readonly [typed: (code: string) => string, meant: (code: string) => string])[] = [
    [(one) => `/${one}`, (one) => `/r/${one}`],
    [(one) => `/${one.toLowerCase()}/`, (one) => `/r/${one}`],
    [(one) => `/R/${one}`, (one) => `/r/${one}`],
    [(one) => `/r/${one})`, (one) => `/r/${one}`],
    [(one) => `/r/${one},`, (one) => `/r/${one}`],
    [(one) => `/r/${one.slice(0, 3)}-${one.slice(3)}`, (one) => `/r/${one}`],
    [(one) => `/R/${one}/STAGE?overlay=1&x=%2F`, (one) => `/r/${one}/stage?overlay=1&x=%2F`],
    [(one) => `//${one}?//evil.example`, (one) => `/r/${one}?//evil.example`],
  ];
  for (const one of [code, 'ZZZZZZ'])
    for (const [typed, meant] of shapes)
      // More than there are guesses, of one address.
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(typed(one), method);
        expect([answer.status, answer.headers.get('location')], typed(one)).toEqual([302, meant(one)]);
        expect([answer.headers.get('cache-control'), await answer.text()]).toEqual(['no-store', '']);
      }
  // What no code can be is no guess either: it is answered without a look for a room.
  for (let other = 0; other <= transportLimits.wrongCodesPerMinute; other += 1)
    expect((await ask('/abcd')).status).toBe(404);
  for (let guess = 0; guess < transportLimits.wrongCodesPerMinute; guess += 1)
    expect((await ask('/r/ZZZZZZ')).status).toBe(404);
  expect((await ask('/r/ZZZZZZ')).status).toBe(200);
  expect((await ask(`/${code}`, 'POST')).status).toBe(404);
});

test('L8 whatever is typed, nobody is sent to another origin', async () => {
  const served = await startPages();
  const paths = [
    '//evil.example/ABC234',
    '///evil.example',
    '/\\\\evil.example/r/ABC234',
    '/r//evil.example',
    '/%2f%2fevil.example',
  ];
  for (const path of [...paths, '//evil.example/r/ABC234', '/r/@evil.example', '/http://evil.example/ABC234'])
    expect(await locationOf(served, path), path).toBeUndefined();
});
