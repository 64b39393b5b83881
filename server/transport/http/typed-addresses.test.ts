import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createProcessClock } from '../../room/clock.ts';
import { transportLimits } from '../limits.ts';
import { startServed, type Served } from '../testing/served.ts';

/** With pages, and a clock that stands still: no guess comes back. */
function startPages(): Promise<Served> {
  const pages = mkdtempSync(joinPath(tmpdir(), 'plenum-typed-'));
  onTestFinished(() => rmSync(pages, { recursive: true, force: true }));
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
