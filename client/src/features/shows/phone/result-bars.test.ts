import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PublicShow } from '../records.ts';
import { ShowResult } from './result-bars.tsx';

const asked = { id: 's', prompt: 'Tea?', reveal: 'live', state: 'closed', at: 0 } as const;

/** What each bar says by its length, and what stands beside it; both in whole per cent. */
function barsOf(show: PublicShow) {
  const page = renderToString(createElement(ShowResult, { show }));
  const lengths = [...page.matchAll(/scaleX\(([\d.]+)\)/gu)].map(([, length]) => Math.round(Number(length) * 100));
  const words = [...page.matchAll(/(\d+) %/gu)].map(([, percent]) => Number(percent));
  return { lengths, words };
}

test('S1 on a phone a bar is as long as the percentage beside it says, however many are in the room', () => {
  const hands = { ...asked, kind: 'hands', answered: 9, tally: { true: 7, false: 2 } } as const;
  expect(barsOf(hands)).toEqual({ lengths: [78, 22], words: [78, 22] });
  expect(barsOf({ ...hands, counted: { true: 3 } })).toEqual({ lengths: [83, 17], words: [83, 17] });
  const several = { ...asked, kind: 'options', options: ['Tea', 'Coffee'], most: 2, answered: 8 } as const;
  expect(barsOf({ ...several, tally: { 0: 6, 1: 4 } })).toEqual({ lengths: [75, 50], words: [75, 50] });
});
