import { expect, test } from 'vitest';
import type { PublicView } from '../../../../shared/room/records.ts';
import { backAt } from './back-at.ts';

const minute = 60_000;
const now = 100 * minute;
const settings = {} as NonNullable<PublicView['room']>['settings'];
const room = { title: 'Evening', code: 'ABC234', phase: 'break', breakAt: 95 * minute, settings } as const;
const segment = {
  id: 'a',
  title: 'Coffee',
  speakers: [],
  minutes: 20,
  state: 'current',
  endsAt: 115 * minute,
} as const;
const agendaWith = (one: object) => ({ segments: [{ ...segment, startedAt: 95 * minute, ...one }], version: 1 });

test('T1 a break ends when the pause of the agenda does, or at the start that the host announced meanwhile', () => {
  expect(backAt({ room, agenda: agendaWith({}) }, now)).toBe(115 * minute);
  expect(backAt({ room, agenda: agendaWith({ startedAt: 94.5 * minute }) }, now)).toBe(115 * minute);
  expect(backAt({ room: { ...room, backAt: 110 * minute }, agenda: agendaWith({}) }, now)).toBe(110 * minute);
  expect(backAt({ room: { ...room, backAt: 110 * minute, aheadMs: 50 } }, now)).toBe(110 * minute + 50);
});

test('T1 no end of a break is told that nobody said', () => {
  expect(backAt({ room }, now)).toBeUndefined();
  // Announced before the room began, which it did a little early.
  expect(backAt({ room: { ...room, startsAt: 110 * minute } }, now)).toBeUndefined();
  // A discussion of the whole room, which the break interrupts; and the one that it goes on with.
  expect(backAt({ room, agenda: agendaWith({ startedAt: 80 * minute }) }, now)).toBeUndefined();
  expect(backAt({ room, agenda: agendaWith({ startedAt: 99 * minute }) }, now)).toBeUndefined();
  expect(backAt({ room, agenda: agendaWith({ speakers: ['Eva'] }) }, now)).toBeUndefined();
  expect(backAt({ room, agenda: agendaWith({ state: 'done' }) }, now)).toBeUndefined();
});

test('T1 what has passed is no end of a break, nor is there one without a break', () => {
  const passed = { room: { ...room, backAt: 98 * minute }, agenda: agendaWith({ endsAt: 99 * minute }) };
  expect(backAt(passed, now)).toBeUndefined();
  const { breakAt: _breakAt, ...goesOn } = room;
  expect(backAt({ room: { ...goesOn, phase: 'live' }, agenda: agendaWith({}) }, now)).toBeUndefined();
});
