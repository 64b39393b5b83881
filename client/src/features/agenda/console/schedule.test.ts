import { expect, test } from 'vitest';
import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { scheduleOf } from './schedule.ts';

const minute = 60_000;
const nine = 9 * 60 * minute;
const part = (id: string, minutes: number, more: Partial<SegmentRecord> = {}): SegmentRecord => ({
  id,
  title: id,
  speakers: [],
  minutes,
  state: 'planned',
  ...more,
});
const running = (id: string, minutes: number, startedAt: number) =>
  part(id, minutes, { state: 'current', startedAt, endsAt: startedAt + minutes * minute });

test('L4 parts begin one after the other from the announced start, and at no known time without one', () => {
  const plan = [part('a', 10), part('b', 20), part('c', 5)];
  expect(scheduleOf(plan, nine, nine).starts).toEqual([nine, nine + 10 * minute, nine + 30 * minute]);
  expect(scheduleOf(plan, undefined, nine)).toEqual({
    starts: [undefined, undefined, undefined],
    behindMinutes: undefined,
  });
});

test('L4 without an announced start the first part that began says when the others are meant to', () => {
  const plan = [part('a', 10), running('b', 20, nine), part('c', 5)];
  expect(scheduleOf(plan, undefined, nine)).toEqual({
    starts: [nine - 10 * minute, nine, nine + 20 * minute],
    behindMinutes: 0,
  });
});

test('L4 a room that began late, or whose part is over its time, is behind by whole minutes', () => {
  const plan = [running('a', 10, nine + 4 * minute), part('b', 20)];
  expect(scheduleOf(plan, nine, nine + 5 * minute).behindMinutes).toBe(4);
  expect(scheduleOf(plan, nine, nine + 17 * minute).behindMinutes).toBe(7);
  expect(scheduleOf([running('a', 10, nine + 50_000)], nine, nine).behindMinutes).toBe(0);
});

test('L4 a room that moved on early is ahead', () => {
  const first = part('a', 10, { state: 'done', startedAt: nine });
  expect(scheduleOf([first, running('b', 20, nine + 7 * minute)], nine, nine + 8 * minute).behindMinutes).toBe(-3);
});

test('L4 an announced start of another day says nothing', () => {
  const plan = [running('a', 10, nine), part('b', 20)];
  expect(scheduleOf(plan, nine - 20 * 60 * minute, nine)).toEqual({
    starts: [nine, nine + 10 * minute],
    behindMinutes: 0,
  });
});
