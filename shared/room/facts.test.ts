import { expect, test } from 'vitest';
import { ana, Scenario } from '../testing/scenario.ts';

test('features are told the facts of the room and of people as they are now, the very same until they change', () => {
  const room = Scenario.open({}, 'doors');
  const before = room.facts;
  expect(before).toMatchObject({ phase: 'doors' });
  room.raiseAll('mia', 'kim');
  expect(room.facts).toBe(before);
  room.phase('live').given(ana, { type: 'person.name', data: { name: 'Ana' } });
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${room.hand('mia')}`, on: true } });
  const { phase, startedAt, endedAt, staff, mutes } = room.facts;
  expect({ phase, startedAt, endedAt }).toEqual({ phase: 'live', startedAt: room.now, endedAt: undefined });
  expect([staff.has('p-ana'), mutes.has('p-mia'), mutes.has('p-kim')]).toEqual([true, true, false]);
  expect(room.wait(5).phase('ended').facts).toMatchObject({ phase: 'ended', endedAt: room.now });
});

test('who responds is told the facts after all events so far', () => {
  const room = Scenario.open().raiseAll('mia', 'kim').call('mia');
  expect(room.onDeck).toBe('kim');
  expect(room.phase('break').onDeck).toBeUndefined();
});
