import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transportLimits } from '../limits.ts';
import { compressed, type StaticFile } from './static-files.ts';
import { createTitledPages } from './titled-pages.ts';

const html = readFileSync(new URL('../../../client/index.html', import.meta.url));
const page: StaticFile = {
  type: 'text/html; charset=utf-8',
  etag: '',
  cacheControl: 'no-store',
  body: compressed(html),
  codings: ['br', 'gzip', 'identity'],
};

test('L1 the pages as they are have both places for a title', async () => {
  const made = await createTitledPages()(page, 'The bridge');
  const text = (await made.body('identity')).toString('utf8');
  expect(text).toContain('<title>The bridge</title>');
  expect(text).toMatch(/property="og:title"\s+content="The bridge"/u);
  expect(text.replaceAll('The bridge', 'Plenum')).toBe(html.toString('utf8'));
});

test('the page of a room that many come to is made once, and old ones go', async () => {
  const titled = createTitledPages();
  const first = await titled(page, 'First');
  for (let other = 1; other < transportLimits.titledPagesCount; other += 1) await titled(page, `Other ${other}`);
  expect(await titled(page, 'First')).toBe(first);
  await titled(page, 'One more');
  expect(await titled(page, 'First')).toBe(first);
  for (let other = 0; other < transportLimits.titledPagesCount; other += 1) await titled(page, `Newer ${other}`);
  expect(await titled(page, 'First')).not.toBe(first);
});
