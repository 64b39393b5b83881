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

test('L1 the pages as they are have all three places for a title', async () => {
  const made = await createTitledPages()(page, {
    site: 'https://hall.example',
    room: { title: 'The bridge', code: 'ABC234' },
  });
  const text = (await made.body('identity')).toString('utf8');
  expect(text).toContain('<title>The bridge</title>');
  expect(text).toContain('<p class="opening">The bridge</p>');
  expect(text).toMatch(/property="og:title"\s+content="The bridge"/u);
  // What somebody reads while the page's script is on its way, with the code that they came by.
  const code = '<p class="opening-code">ABC234</p>';
  expect(text).toContain(code);
  const plain = text.replaceAll('The bridge', 'Plenum').replaceAll('https://hall.example', '').replace(code, '');
  expect(plain).toBe(html.toString('utf8'));
});

const metaOf = (text: string, name: string) =>
  new RegExp(`<meta\\s+(?:property|name)="${name}"\\s+content="([^"]*)"`, 'u').exec(text)?.[1];

test('L1 P2 the preview of a link has a picture of this very server, the same for every room, by its whole address', async () => {
  const titled = createTitledPages();
  const of = async (site: string, title?: string) =>
    (
      await (
        await titled(page, title === undefined ? { site } : { site, room: { title, code: 'ABC234' } })
      ).body('identity')
    ).toString('utf8');
  const text = await of('https://hall.example', 'The bridge');
  expect(metaOf(text, 'og:image')).toBe('https://hall.example/link.png');
  expect(metaOf(await of('https://hall.example'), 'og:image')).toBe('https://hall.example/link.png');
  expect(metaOf(await of('http://10.0.0.7:3000', 'The bridge'), 'og:image')).toBe('http://10.0.0.7:3000/link.png');
  expect(await of('http://a"><script>', 'The bridge')).not.toContain('<script>');
  for (const name of ['og:title', 'og:description', 'og:image:alt', 'description'])
    expect(metaOf(text, name), name).toMatch(/\S/u);
  expect(metaOf(text, 'twitter:card')).toBe('summary_large_image');
  expect(text.match(/https?:\/\/[^"/]+/gu)).toEqual(['https://hall.example']);

  const picture = readFileSync(new URL('../../../client/public/link.png', import.meta.url));
  const sizes = ['og:image:width', 'og:image:height'].map((name) => Number(metaOf(text, name)));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(sizes);
  expect(picture.length).toBeLessThan(200 * 1_024);
});

test('the icons and colours that a page and its manifest name are there, each of the size it says', () => {
  const at = (path: string) => readFileSync(new URL(`../../../client/public${path}`, import.meta.url));
  const text = html.toString('utf8');
  const manifest = JSON.parse(at('/app.webmanifest').toString('utf8')) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
  };
  expect(text).toContain('<link rel="manifest" href="/app.webmanifest" />');
  expect(text).toMatch(/rel="icon" href="\/icon\.svg"/u);
  const touch = /rel="apple-touch-icon" href="([^"]+)"/u.exec(text)?.[1] ?? '';
  const named = [...manifest.icons, { src: touch, sizes: '180x180' }];
  for (const { src, sizes } of named) {
    const file = at(src);
    if (sizes === 'any') expect(file.toString('utf8'), src).toContain('<svg');
    else expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  );
  for (const scheme of ['light', 'dark'])
    expect(text).toMatch(
      new RegExp(`name="theme-color" content="#[0-9a-f]{6}" media="\\(prefers-color-scheme: ${scheme}\\)"`, 'u'),
    );
});

test('the page of a room that many come to is made once, and old ones go', async () => {
  const titled = createTitledPages();
  const of = (title: string) => titled(page, { site: 'https://hall.example', room: { title, code: 'ABC234' } });
  const first = await of('First');
  for (let other = 1; other < transportLimits.titledPagesCount; other += 1) await of(`Other ${other}`);
  expect(await of('First')).toBe(first);
  await of('One more');
  expect(await of('First')).toBe(first);
  for (let other = 0; other < transportLimits.titledPagesCount; other += 1) await of(`Newer ${other}`);
  expect(await of('First')).not.toBe(first);
});
