import { expect, test } from 'vitest';
import { engineLimits } from '../limits.ts';
import { backoffMs, isFrail, nextWay, type Ending, type NextWay } from './next-attempt.ts';
import type { Way } from './known-way.ts';

const many = engineLimits.frailWebsocketsCount;
const cases: readonly (readonly [string, number, Way | undefined, Ending, NextWay])[] = [
  ['a websocket that stood says that the network is good for another', 1, 'websocket', 'late', { frailty: 1 }],
  ['one that broke early counts, and may be chance', 0, 'websocket', 'early', { frailty: 1, atOnce: false }],
  ['too many are no chance', many - 1, 'websocket', 'early', { frailty: many, only: 'polling', atOnce: false }],
  ['one that never answered is enough', 0, 'websocket', 'unanswered', { frailty: many, only: 'polling', atOnce: true }],
  ['polling that broke says nothing of websockets', 1, 'polling', 'late', { frailty: 1 }],
  ['nor does polling that never answered', 1, 'polling', 'unanswered', { frailty: 1 }],
  ['where nothing had opened both are tried', 1, undefined, 'unanswered', { frailty: 1 }],
  ['a server that goes away comes back by websocket', 1, 'websocket', 'announced', { frailty: 1, only: 'websocket' }],
  ['or by polling, whichever it was', 1, 'polling', 'announced', { frailty: 1, only: 'polling' }],
];

test.each(cases)('H7 the way after a break: %s', (_, frailty, way, ending, expected) => {
  expect(nextWay(frailty, way, ending)).toEqual(expected);
});

test('H7 websockets that broke too often early are frail', () => {
  expect([0, many - 1, many, many + 1].map(isFrail)).toEqual([false, false, true, true]);
});

test('attempts to come back spread over the whole time from nothing to 30 s', () => {
  expect(backoffMs(0, 0.999)).toBeLessThan(engineLimits.backoffBaseMs);
  expect(backoffMs(3, 0)).toBe(0);
  expect(backoffMs(3, 0.5)).toBe(4_000);
  expect(backoffMs(40, 0.999)).toBeLessThanOrEqual(30_000);
  expect(backoffMs(40, 0.999)).toBeGreaterThan(29_000);
});
