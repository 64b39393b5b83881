import { expect, test } from 'vitest';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import { isFrozen, matchesSearch, timeLine } from './facts.ts';
import { inGroups, isUndrawn } from '../../draw-facts.ts';
import { turnFields } from '../../testing/turn.ts';

const noon = new Date(2026, 5, 1, 12, 0).getTime();
const queue: QueueRecord = { total: 9, open: true, rule: 'fair', meanSeconds: 60, endsAt: noon };
const free = { state: 'free', secondsPlanned: 120 } as const;

test('H13 says how many of those who wait will get the floor, and warns once it is not all', () => {
  expect(timeLine(queue, free, 9, noon - 9 * 60_000)).toEqual({
    sentence: 'All 9 will get the floor until 12:00.',
    brief: 'Until 12:00: all 9.',
    reached: 9,
    isShort: false,
  });
  expect(timeLine(queue, free, 9, noon - 6.5 * 60_000)).toEqual({
    sentence: '6 of 9 will get the floor until 12:00.',
    brief: 'Until 12:00: 6 of 9.',
    reached: 6,
    isShort: true,
  });
  expect(timeLine(queue, free, 9, noon)).toMatchObject({
    sentence: 'No time for any of the 9 until 12:00.',
    brief: 'Until 12:00: 0 of 9.',
  });
});

test('H13 the turn that runs takes its time first', () => {
  const floor = { ...turnFields, state: 'called' } as const;
  expect(timeLine(queue, floor, 9, noon - 5 * 60_000)?.reached).toBe(4);
});

test('H13 nothing is said where no end is planned or nobody waits', () => {
  const { endsAt: _endsAt, ...open } = queue;
  expect(timeLine(open, free, 9, noon)).toBeUndefined();
  expect(timeLine(queue, free, 0, noon)).toBeUndefined();
});

test('H2 only main hands that no draw placed wait for the next one', () => {
  expect(isUndrawn({ key: [4, 1, 5, 6, 0], kind: 'speak' })).toBe(true);
  expect(isUndrawn({ key: [4, 0, 1, 0, 0], kind: 'speak' })).toBe(false);
  expect(isUndrawn({ key: [3, 1], kind: 'speak' })).toBe(false);
  expect(isUndrawn({ key: [2, 5, 6, 0], kind: 'follow-up' })).toBe(false);
});

test('H2 a hash is shown in groups that lose nothing', () => {
  expect(inGroups('3f9a12c40d', 4)).toBe('3f9a 12c4 0d');
  expect(inGroups('3f9a'.repeat(8), 16)).toBe(`${'3f9a'.repeat(4)} ${'3f9a'.repeat(4)}`);
  expect(inGroups('', 4)).toBe('');
});

test('H5 frozen are those in the placed prefix, and not who gets the deck back or stepped back before it', () => {
  const keys = [
    [0],
    [2, 5, 1, 0],
    [3],
    [3, -1, 1, 4, 0, 9, 2, 0],
    [3, 0],
    [3, 7],
    [3, 1, 1, 4, 0, 9, 2, 0],
    [4, 0, 9, 2, 0],
  ];
  expect(keys.map((key) => isFrozen({ key }))).toEqual([false, false, false, false, true, true, true, false]);
});

const hand = {
  sign: { colour: 2, numeral: 17 },
  name: 'Zoë',
  place: 'left, row 6',
  topic: 'Trees',
};

test('H12 staff find a hand by the numeral that the person shows', () => {
  expect(matchesSearch(hand, '17')).toBe(true);
  expect(matchesSearch(hand, '1')).toBe(false);
});

test('H12 staff find a hand by name, place or topic, without accents and case', () => {
  expect(matchesSearch(hand, 'zoe')).toBe(true);
  expect(matchesSearch(hand, 'ROW 6')).toBe(true);
  expect(matchesSearch(hand, 'tree')).toBe(true);
  expect(matchesSearch(hand, 'Ana')).toBe(false);
  expect(matchesSearch(hand, '  ')).toBe(true);
});

test('H12 staff find a name whatever apostrophe and hyphen it was written with', () => {
  const named = { ...hand, name: 'Anne\u2011Marie O\u2019Brien' };
  expect(matchesSearch(named, "anne-marie o'brien")).toBe(true);
});
