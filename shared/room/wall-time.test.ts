import { expect, test } from 'vitest';
import { attendee, host, openedAt, Scenario, system } from '../testing/scenario.ts';
import { needsOf } from './needs.ts';
import { exportOf, recapOf } from './views.ts';
import { aheadMsOf, wallAt, wallAtMost } from './wall-time.ts';

const year = 365 * 86_400_000;

const named = (room: Scenario, name: string) => room.given(attendee(name), { type: 'person.name', data: { name } });

/** Written with a clock a year ahead until it was found out; then the room goes on. */
function roomAhead(): Scenario {
  const room = named(Scenario.open(), 'mia');
  room.raise('mia');
  room.next().start().wait(30_000).end().wait(60_000);
  return room.given(system, { type: 'room.ahead', data: { aheadMs: year } });
}

test('a room in its own time: its times go on in order, and the screens are told by how much it is ahead', () => {
  const room = roomAhead();
  const since = room.now;
  expect(room.public['room']).toMatchObject({ aheadMs: year });
  expect(room.stage['room']).toMatchObject({ aheadMs: year });
  expect(room.staff['own-time']).toEqual({ aheadMs: year, since });
  expect(Scenario.open().public['room']).not.toHaveProperty('aheadMs');
  expect(Scenario.open().staff).not.toHaveProperty('own-time');
  expect(aheadMsOf(room.state)).toBe(year);
});

test('a time of such a room by the wall: from then on less what it is ahead, before as it was believed', () => {
  const { state, now } = roomAhead();
  expect(wallAt(state, now)).toBe(now - year);
  expect(wallAt(state, now - 1)).toBe(now - 1);
  // For what is counted from: nothing happened later than the room was found out.
  expect(wallAtMost(state, now - 1)).toBe(now - year);
  expect(wallAtMost(state, now + 5)).toBe(now + 5 - year);
});

test('only a larger lead is a new one, and each holds from its own instant on', () => {
  const room = roomAhead();
  const first = room.now;
  room.wait(1_000).given(system, { type: 'room.ahead', data: { aheadMs: year } });
  room.wait(1_000).given(system, { type: 'room.ahead', data: { aheadMs: 2 * year } });
  expect(room.state.features.lifecycle.aheads).toEqual([
    { since: first, ms: year },
    { since: first + 2_000, ms: 2 * year },
  ]);
  expect(wallAt(room.state, first + 1_999)).toBe(first + 1_999 - year);
  expect(wallAt(room.state, first + 2_000)).toBe(first + 2_000 - 2 * year);
});

test('C2 new rows of an export tell the wall’s time, old ones what was written then', () => {
  const room = roomAhead();
  const before = exportOf(room.state)['turns']?.[0];
  room.raise('kim');
  room.next().start().wait(20_000).end();
  const [old, fresh] = exportOf(room.state)['turns'] ?? [];
  expect(old).toEqual(before);
  expect(old).toMatchObject({ startedAt: openedAt + 1_000 });
  expect(fresh).toMatchObject({ endedAt: room.now - year, startedAt: room.now - 20_000 - year, seconds: 20 });
});

test('C1 a recap’s dates are the wall’s, and its lengths stay what they were', () => {
  const room = roomAhead();
  const started = openedAt;
  named(room, 'kim').raise('kim');
  room.next().start().wait(20_000).end().phase('ended');
  const recap = recapOf(room.state);
  expect(recap).toMatchObject({ startedAt: started - year, endedAt: room.now - year });
  const floor = recap?.['floor'] as { readonly speakers: readonly { readonly startedAt: number }[] };
  expect(floor.speakers.map(({ startedAt }) => startedAt)).toEqual([started + 1_000 - year, room.now - 20_000 - year]);
});

test('L5 retention counts from the wall’s time, also of an end that was written with the wrong clock', () => {
  const ended = Scenario.open().wait(1_000).phase('ended').wait(1_000);
  const endedAt = ended.now;
  ended.given(system, { type: 'room.ahead', data: { aheadMs: year } });
  expect(needsOf(ended.state).expiry).toMatchObject({ endedAt: endedAt - year });
  const later = roomAhead().wait(5_000).phase('ended');
  expect(needsOf(later.state).expiry).toMatchObject({ endedAt: later.now - year });
  expect(later.when(host, { type: 'room.ahead', data: { aheadMs: 1 } }).refused).toBe('not-allowed');
});
