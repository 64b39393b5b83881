import { expect, test } from 'vitest';
import { ana, attendee, Scenario, speaker } from '../../../testing/scenario.ts';
import { placeAmong, type Key } from './order.ts';

const release = { type: 'queue.release', data: {} } as const;

function ahead(room: Scenario, name: string) {
  const hands = Object.fromEntries(
    Object.entries(room.public).flatMap(([key, hand]) =>
      key.startsWith('hand:') ? [[key.slice(5), { key: hand['key'] as Key, placed: hand['placed'] === true }]] : [],
    ),
  );
  return placeAmong(hands, room.hand(name));
}

test('H5 the reason names as placed only those who were; those frozen ahead of them are told apart', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd', 'e');
  room.place('e', 'd');
  expect(room.queue).toEqual(['a', 'b', 'c', 'e', 'd']);
  expect(ahead(room, 'd')).toMatchObject({ place: 5, ahead: { placed: 1, frozen: 3, earlier: 0 } });
  expect(ahead(room, 'c')).toMatchObject({ place: 3, ahead: { placed: 0, frozen: 2 } });
});

test('H5 released, the rule goes on for all who wait, and nobody is placed any more', () => {
  const room = Scenario.open();
  room.raise('a');
  room.turn().raiseAll('a', 'b', 'c');
  room.place('c', 'b').place('a');
  room.raise('new');
  expect(room.queue).toEqual(['c', 'b', 'a', 'new']);
  room.given(ana, release);
  expect(room.queue).toEqual(['b', 'c', 'new', 'a']);
  for (const name of ['a', 'b', 'c']) expect(room.public[`hand:${room.hand(name)}`]).not.toHaveProperty('placed');
  expect(room.when(ana, release).last).toEqual({ events: [] });
  for (const who of [attendee('a'), speaker]) expect(room.when(who, release).refused).toBe('not-allowed');
});

test('H5 H10 whoever was called from a placed place comes back to the rule, by a break, a skip or an Undo', () => {
  const called = () => {
    const room = Scenario.open();
    room.raise('a');
    room.turn().raiseAll('b', 'c', 'a');
    return room.place('a', 'b').next().given(ana, release);
  };
  const broken = called().phase('break');
  expect(broken.queue).toEqual(['b', 'c', 'a']);
  expect(called().undo().queue).toEqual(['b', 'c', 'a']);
  expect(called().decline('a').queue).toEqual(['b', 'c', 'a']);
});

test('H5 H10 released while somebody speaks, whoever is on deck stays there', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd');
  room.place('d', 'b').next().given(ana, release);
  expect([room.onFloor, room.onDeck]).toEqual(['a', 'd']);
  expect(room.queue).toEqual(['d', 'b', 'c']);
});
