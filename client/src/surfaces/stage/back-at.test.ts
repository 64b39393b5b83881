import { expect, test } from 'vitest';
import type { StageView } from '../../../../shared/room/records.ts';
import { backAt } from './back-at.ts';

const settings = {} as NonNullable<StageView['room']>['settings'];
const room = { title: 'Evening', code: 'ABC234', phase: 'break', settings } as const;
const segment = { id: 'a', title: 'Coffee', speakers: [], minutes: 20, state: 'current', startedAt: 0 } as const;
const agendaWith = (one: object) => ({ segments: [{ ...segment, ...one }], version: 1 });

test('T1 a break ends when the pause of the agenda does, or when the host announced a start anew', () => {
  expect(backAt({ room, agenda: agendaWith({ endsAt: 900 }) }, 500)).toBe(900);
  expect(backAt({ room: { ...room, startsAt: 800 }, agenda: agendaWith({ endsAt: 900 }) }, 500)).toBe(800);
  expect(backAt({ room: { ...room, startsAt: 800, aheadMs: 50 } }, 500)).toBe(850);
});

test('T1 no end of a break is told that nobody said: a talk goes on after it, and what has passed is no end', () => {
  expect(backAt({ room }, 500)).toBeUndefined();
  expect(backAt({ room, agenda: agendaWith({ endsAt: 900, speakers: ['Eva'] }) }, 500)).toBeUndefined();
  expect(backAt({ room, agenda: agendaWith({ endsAt: 900, state: 'done' }) }, 500)).toBeUndefined();
  expect(backAt({ room: { ...room, startsAt: 400 }, agenda: agendaWith({ endsAt: 450 }) }, 500)).toBeUndefined();
});
