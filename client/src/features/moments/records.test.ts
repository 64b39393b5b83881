import { expect, test } from 'vitest';
import type { MomentRecord } from '../../../../shared/features/moments/records.ts';
import { momentAt, momentsOf, nextChangeAfter } from './records.ts';

const found: MomentRecord = { kind: 'applause', share: 0.4, people: 40, showAt: 10_000 };
const called = { kind: 'wave', share: 0, people: 0, called: true, showAt: 12_000, endsAt: 21_000 } as const;
const at = (view: Parameters<typeof momentsOf>[0], now: number) => momentAt(momentsOf(view), now)?.id;

test('R3 a found moment is marked from its instant for three seconds, and never by who comes later', () => {
  const view = { 'moment:a': found };
  expect([9_999, 10_000, 12_999, 13_000].map((now) => at(view, now))).toEqual([undefined, 'a', 'a', undefined]);
});

test('R4 a called moment runs from its start to its end, and comes before one that was found', () => {
  const view = { 'moment:a': { ...found, showAt: 12_500 }, 'moment:b': called };
  expect([11_999, 12_000, 12_600, 20_999, 21_000].map((now) => at(view, now))).toEqual([
    undefined,
    'b',
    'b',
    'b',
    undefined,
  ]);
});

test('R4 a called moment that was taken back before its start never shows', () => {
  const moments = momentsOf({ 'moment:b': { ...called, endsAt: 11_700 } });
  expect(momentAt(moments, 12_000)).toBeUndefined();
  expect(nextChangeAfter(moments, 11_000)).toBeUndefined();
});

test('R4 a page wakes at the start and at the end of what lies ahead, and not at all afterwards', () => {
  const moments = momentsOf({ 'moment:a': found, 'moment:b': called });
  expect([0, 10_000, 12_999, 13_000, 21_000].map((now) => nextChangeAfter(moments, now))).toEqual([
    10_000,
    12_000,
    13_000,
    21_000,
    undefined,
  ]);
});

test('R4 a called moment of a kind that a newer server knows is left alone', () => {
  const unknown = JSON.parse(JSON.stringify({ ...called, kind: 'hologram' })) as MomentRecord;
  expect(momentsOf({ 'moment:b': unknown })).toEqual([]);
});
