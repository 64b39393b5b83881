import { expect, test } from 'vitest';
import { linksOf } from './early-attendee.js';

const chunk = (fileName: string, imports: readonly string[], css: readonly string[] = [], facadeModuleId?: string) => ({
  type: 'chunk' as const,
  fileName,
  imports: [...imports],
  facadeModuleId: facadeModuleId ?? null,
  viteMetadata: { importedCss: new Set(css) },
});

const files = [
  chunk('assets/index.js', ['assets/room.js']),
  chunk('assets/room.js', [], ['assets/room.css']),
  chunk(
    'assets/page.js',
    ['assets/room.js', 'assets/list.js'],
    ['assets/page.css'],
    '/x/pages/attendee/attendee-page.tsx',
  ),
  chunk('assets/list.js', []),
  chunk('assets/console.js', [], ['assets/console.css'], '/x/pages/console/console-page.tsx'),
];

test('the page names what an attendee needs besides what it names already, and nothing of other pages', () => {
  const html = '<script src="/assets/index.js"></script><link href="/assets/room.js"><link href="/assets/room.css">';
  expect(linksOf(html, files).map(({ attrs }) => [attrs['rel'], attrs['href']])).toEqual([
    ['modulepreload', '/assets/page.js'],
    ['modulepreload', '/assets/list.js'],
    ['stylesheet', '/assets/page.css'],
  ]);
  expect(linksOf(html, [])).toEqual([]);
});
