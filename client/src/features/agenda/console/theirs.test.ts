import { expect, test } from 'vitest';
import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { changesOf, isReordered } from './theirs.tsx';

const part = (id: string, more: Partial<SegmentRecord> = {}): SegmentRecord => ({
  id,
  title: id,
  speakers: [],
  minutes: 10,
  state: 'planned',
  ...more,
});
const told = (before: readonly SegmentRecord[], now: readonly SegmentRecord[]) =>
  changesOf(before, now).map(({ how, part: { title } }) => `${how} ${title}`);

test('L4 what a colleague made of the agenda: what is new or other in its order, then what is gone', () => {
  const before = [part('a'), part('b'), part('c')];
  expect(told(before, [part('d'), part('a', { title: 'A' }), part('c')])).toEqual([
    'added d',
    'changed A',
    'removed b',
  ]);
  expect(told(before, [part('a', { speakers: ['Ada'] }), part('b', { minutes: 9 }), part('c')])).toEqual([
    'changed a',
    'changed b',
  ]);
  expect(told(before, [])).toEqual(['removed a', 'removed b', 'removed c']);
  // Moving on is no change of it.
  expect(told(before, [part('a', { state: 'current', startedAt: 1, endsAt: 2 }), part('b'), part('c')])).toEqual([]);
});

test('L4 another order is told of the parts that stayed', () => {
  const before = [part('a'), part('b'), part('c')];
  expect(isReordered(before, [part('b'), part('a'), part('c')])).toBe(true);
  expect(isReordered(before, [part('d'), part('a'), part('c')])).toBe(false);
  expect(isReordered(before, [part('c')])).toBe(false);
});
