import { expect, test } from 'vitest';
import type { SegmentRecord } from '../../../../shared/features/agenda/records.ts';
import { agendaOf, currentSegment, minutesLeft, nextSegment } from './records.ts';

const segment = (id: string, state: SegmentRecord['state']): SegmentRecord => ({
  id,
  title: id,
  speakers: [],
  minutes: 10,
  state,
});

test('L4 a room without an agenda has no segments', () => {
  expect(agendaOf(undefined)).toEqual([]);
});

test('L4 the next segment is the first planned one after the current', () => {
  expect(nextSegment([segment('a', 'planned'), segment('b', 'planned')])?.id).toBe('a');
  const later = [segment('a', 'done'), segment('b', 'current'), segment('c', 'done'), segment('d', 'planned')];
  expect(currentSegment(later)?.id).toBe('b');
  expect(nextSegment(later)?.id).toBe('d');
});

test('L4 one that was left out before is next once nothing planned follows', () => {
  expect(nextSegment([segment('a', 'planned'), segment('b', 'current'), segment('c', 'done')])?.id).toBe('a');
  expect(nextSegment([segment('a', 'done'), segment('b', 'current')])).toBeUndefined();
});

test('L4 a room that went back goes on to where it was before', () => {
  expect(nextSegment([segment('a', 'current'), segment('b', 'done')])?.id).toBe('b');
  expect(nextSegment([segment('a', 'current'), segment('b', 'done'), segment('c', 'planned')])?.id).toBe('c');
});

test('L4 minutes left are counted up to the end, and down from it', () => {
  expect(minutesLeft(undefined, 0)).toBeUndefined();
  expect(minutesLeft(61_000, 0)).toBe(2);
  expect(minutesLeft(60_000, 0)).toBe(1);
  expect(minutesLeft(0, 0)).toBe(0);
  expect(minutesLeft(0, 59_999)).toBe(0);
  expect(minutesLeft(0, 60_001)).toBe(-1);
});
