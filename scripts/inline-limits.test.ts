import { expect, test } from 'vitest';
import { inlineLimits } from './inline-limits.js';

const limits = { tickMs: 250, quietMs: 60_000 };
const importing = "import { limits } from '../../../shared/kernel/limits.ts';";

test('a page carries the limits it uses as numbers, and not the list of all', () => {
  const code = `${importing}\nconst rest = limits.quietMs - limits.tickMs * 2;`;
  expect(inlineLimits(code, limits)).toBe('\nconst rest = (60000) - (250) * 2;');
});

test('what has limits of its own is left alone', () => {
  expect(inlineLimits('const { limits } = welcome; use(limits.tickMs);', limits)).toBeUndefined();
});

test('a limit that is no more stops the build', () => {
  expect(() => inlineLimits(`${importing}\nuse(limits.tockMs);`, limits)).toThrow('There is no limit "tockMs".');
});
