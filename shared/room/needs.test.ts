import { expect, test } from 'vitest';
import { attendee, host, Scenario } from '../testing/scenario.ts';
import { needsOf } from './needs.ts';

test('what the shell must know is the very same object until something of it changes', () => {
  const room = Scenario.open();
  const before = needsOf(room.state);
  room.raiseAll('kim', 'lou').given(attendee('kim'), { type: 'person.name', data: { name: 'Kim' } });
  expect(needsOf(room.state)).toBe(before);
  room.call('kim');
  const called = needsOf(room.state);
  expect(called).not.toBe(before);
  expect(called.due).toMatchObject({ command: { type: 'turn.note-silence' } });
  room.raise('mia');
  expect(needsOf(room.state)).toBe(called);
});

test('L5 the room’s own clock is brought back to the wall in what the shell knows of its end', () => {
  const room = Scenario.open().wait(1_000).phase('ended');
  expect(needsOf(room.state).expiry).toMatchObject({ endedAt: room.now });
  room.given({ role: 'system' }, { type: 'room.ahead', data: { aheadMs: 500 } });
  expect(needsOf(room.state).expiry).toMatchObject({ endedAt: room.now - 500 });
});

test('of several moments that are due the shell is told the first', () => {
  const room = Scenario.open().raiseAll('kim');
  const data = { kind: 'hands', prompt: 'Shall we?', reveal: 'sealed' } as const;
  room.given(host, { type: 'show.open', data });
  const showId = room.state.features.shows.open[0] ?? '';
  room.given(host, { type: 'show.close', data: { showId } }).given(host, { type: 'show.reveal', data: { showId } });
  const reveal = needsOf(room.state).due;
  expect(reveal).toMatchObject({ command: { type: 'show.unseal' } });
  room.call('kim');
  expect(needsOf(room.state).due).toBe(reveal);
});
