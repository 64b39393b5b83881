import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { freshNotices, goesInMs, mergeNotice } from './notices.ts';

const hand = { kind: 'hands', words: (n: number) => `${n} new hands` };
const called = { kind: 'called', words: () => 'Already called by Ana' };

test('I5 four hands in a row become one notice', () => {
  let shown = mergeNotice([], hand, 0);
  for (const at of [500, 900, 4_000]) shown = mergeNotice(shown, hand, at);
  expect(shown.map((notice) => notice.words(notice.count))).toEqual(['4 new hands']);
});

test('I5 a hand after a pause is counted afresh', () => {
  const shown = mergeNotice(mergeNotice([], hand, 0), hand, uiLimits.noticeMergeMs + 1);
  expect(shown.map((notice) => notice.count)).toEqual([1]);
});

test('I5 kinds do not mix, and old news goes', () => {
  const shown = mergeNotice(mergeNotice([], hand, 0), called, 3_000);
  expect(shown.map((notice) => notice.kind)).toEqual(['hands', 'called']);
  expect(freshNotices(shown, uiLimits.noticeMergeMs + 1).map((notice) => notice.kind)).toEqual(['called']);
  expect(freshNotices(shown, 3_500)).toBe(shown);
});

test('I5 news is gone once its time is over, however much else is told meanwhile', () => {
  let shown = mergeNotice(mergeNotice([], hand, 0), called, 3_000);
  expect(goesInMs(shown, 3_500)).toBeGreaterThan(uiLimits.noticeMergeMs - 3_500);
  expect(freshNotices(shown, 3_500 + goesInMs(shown, 3_500)).map((notice) => notice.kind)).toEqual(['called']);
  shown = mergeNotice(shown, called, 3_900);
  const at = 3_900 + goesInMs(shown, 3_900);
  expect(at).toBeLessThan(uiLimits.noticeMergeMs + 100);
  expect(freshNotices(shown, at).map((notice) => notice.kind)).toEqual(['called']);
  expect(goesInMs(shown, 60_000)).toBeLessThan(100);
});
