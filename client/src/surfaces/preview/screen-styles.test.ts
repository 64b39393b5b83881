import { expect, test } from 'vitest';
import { stylesFor } from './screen-styles.ts';

const stage = { width: 1_280, height: 720 };
const phone = { width: 390, height: 760 };

test('T1 what is measured by the window is measured by the screen that is drawn', () => {
  const css = '.a{padding:max(3.6vh, 3vw);margin:-1.5vh calc(100dvh - 2rem);font-size:2vmin;width:.5vw}';
  expect(stylesFor(css, stage)).toBe(
    '.a{padding:max(25.92px, 38.4px);margin:-10.8px calc(720px - 2rem);font-size:14.4px;width:6.4px}',
  );
});

test('T1 queries are answered by that screen, and those about the device stay', () => {
  const query = (condition: string, screen = stage) => stylesFor(`@media ${condition} { .a { color: red } }`, screen);
  expect(query('(orientation: portrait)')).toContain('@media (max-width: 0px)');
  expect(query('(orientation:portrait)', phone)).toContain('@media (min-width: 0px)');
  expect(query('(min-width: 60rem) and (max-width: 64rem)')).toContain('(min-width: 0px) and (max-width: 0px)');
  expect(query('(max-width: 44rem) and (hover: hover)', phone)).toContain('(min-width: 0px) and (hover: hover)');
  expect(query('(prefers-reduced-motion: reduce)')).toContain('(prefers-reduced-motion: reduce)');
});

test('T1 what is said of the whole page is said of the screen', () => {
  expect(stylesFor(':root { --a: 1px }\nbody { margin: 0 }\n.body-x { top: 0 }', stage)).toBe(
    ':host { --a: 1px }\n.body { margin: 0 }\n.body-x { top: 0 }',
  );
});
