import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantPath } from './typed-path.ts';

test.each([
  ['/ABC234', '/r/ABC234'],
  ['/abc234', '/r/ABC234'],
  ['/abc234/', '/r/ABC234'],
  ['/ABC-234', '/r/ABC234'],
  ['/ABC%20234', '/r/ABC234'],
  ['/ABC%E2%80%93234', '/r/ABC234'],
  ['/ABC234.', '/r/ABC234'],
  ['/%EF%BC%A1BC234', '/r/ABC234'],
  ['/R/ABC234', '/r/ABC234'],
  ['/R/abc234', '/r/ABC234'],
  ['/r/abc234', '/r/ABC234'],
  ['/r/ABC234)', '/r/ABC234'],
  ['/r/ABC234,', '/r/ABC234'],
  ['/r/ABC234;', '/r/ABC234'],
  ['/r/ABC234!', '/r/ABC234'],
  ['/r/ABC234...', '/r/ABC234'],
  ['/r/ABC234).', '/r/ABC234'],
  ['/r/(ABC234)', '/r/ABC234'],
  ['/r/%3CABC234%3E', '/r/ABC234'],
  ['/r/%22ABC234%22', '/r/ABC234'],
  ['/r/%E2%80%9CABC234%E2%80%9D', '/r/ABC234'],
  ['/r/ABC234%20', '/r/ABC234'],
  ['/r/ABC%C2%A0234', '/r/ABC234'],
  ['//r//ABC234', '/r/ABC234'],
  ['/r/ABC234/)', '/r/ABC234'],
  ['/r/ABC234/STAGE', '/r/ABC234/stage'],
  ['/R/ABC234/Recap/', '/r/ABC234/recap'],
  ['/r/abc234/console', '/r/ABC234/console'],
  ['/r/ABC234/stage).', '/r/ABC234/stage'],
  ['/ABC234/speaker', '/r/ABC234/speaker'],
])('L1 L8 %s leads to %s', (typed, meant) => {
  expect(meantPath(typed)).toBe(meant);
  expect(meantPath(meant)).toBeUndefined();
});

test.each([
  '/',
  '/r',
  '/r/ABC234',
  '/r/ABC234/',
  '/r/ABC234/stage',
  '/r/ABC234/stage/',
  '/r/ABC23',
  '/r/ABC23O',
  '/r/ABC234/nothing',
  '/r/ABC234/stage/more',
  '/favicon.ico',
  '/robots.txt',
  '/health',
  '/index.html',
  '/assets/index.js',
  '/r/%E0%A4%A',
  '/r/ABC2%334%0d%0aSet-Cookie:a=b',
])('L1 %s stays what it is', (path) => {
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
  const beganMs = performance.now();
  for (const path of longest) expect(meantPath(path)).toBeUndefined();
  expect(performance.now() - beganMs).toBeLessThan(100);
});
