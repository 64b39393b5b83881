import { expect, test } from 'vitest';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { placeAmong, type Key } from '../queue/order.ts';

const order = { type: 'hand.raise', data: { kind: 'order' } };

/** Live, the lane on; the first of those who wait is on air, the next one on deck. */
function onAir(...names: readonly string[]): Scenario {
  const room = Scenario.open({ orderLane: true });
  room.raiseAll(...names);
  return room.next().start();
}

function aheadOf(room: Scenario, name: string) {
  const hands = Object.entries(room.public).filter(([key]) => key.startsWith('hand:'));
  const keys = Object.fromEntries(hands.map(([key, hand]) => [key.slice(5), { key: hand['key'] as Key }]));
  return placeAmong(keys, room.hand(name));
}

test('H1 points of order are raised only where the host switched the lane on', () => {
  const room = Scenario.open();
  expect(room.when(attendee('x'), order).refused).toBe('hands-closed');
  room.set({ orderLane: true });
  room.order('x');
  room.set({ orderLane: false });
  expect(room.when(attendee('y'), order).refused).toBe('hands-closed');
});

test('H2 switching the lane off clears all points of order that wait, and nothing else', () => {
  const room = onAir('a', 'b', 'c');
  const many = Array.from({ length: 40 }, (_, n) => `x${n}`);
  for (const name of many) room.order(name);
  room.followUp('y');
  expect(room.onDeck).toBe('x0!');
  room.set({ turnSeconds: 90 });
  expect(room.queue).toHaveLength(many.length + 3);
  room.set({ orderLane: false });
  expect(room.queue).toEqual(['y+', 'b', 'c']);
  expect(room.onDeck).toBe('y+');
  expect(room.of('x3')).not.toHaveProperty('order');
  /* One that is called already has its turn. */
  room.set({ orderLane: true }).order('z');
  room.next().set({ orderLane: false });
  expect(room.floor).toMatchObject({ state: 'called', kind: 'order' });
});

test('H1 a point of order is raised at the doors, in a break, and while hands are closed', () => {
  const room = Scenario.open({ orderLane: true, hands: 'closed' }, 'doors');
  room.order('x');
  room.phase('live').phase('break');
  room.order('y');
  expect(room.queue).toEqual(['x!', 'y!']);
  room.phase('ended');
  expect(room.when(attendee('z'), order).refused).toBe('room-ended');
});

test('H1 one of a kind a person: a main hand, a follow-up and a point of order', () => {
  const room = onAir('a', 'b');
  room.followUp('b');
  room.order('b');
  expect(room.queue).toEqual(['b!', 'b+', 'b']);
  for (const kind of ['speak', 'follow-up', 'order'])
    expect(room.when(attendee('b'), { type: 'hand.raise', data: { kind } }).refused).toBe('already-raised');
  expect(room.of('b')).toMatchObject({
    hand: { kind: 'speak' },
    followUp: {},
    order: { kind: 'order', state: 'waiting' },
  });
  room.next();
  expect(room.when(attendee('b'), order).refused).toBe('already-raised');
  room.start().end();
  room.order('b');
});

test('H2 the order lane goes before follow-ups, these before the rest; the displaced hand returns to the deck', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.order('y');
  room.followUp('z');
  room.order('w');
  expect([room.onDeck, room.queue]).toEqual(['y!', ['y!', 'w!', 'x+', 'z+', 'b', 'c']]);
  const seen: (string | undefined)[] = [];
  for (let i = 0; i < 6; i += 1) {
    room.next().start();
    seen.push(room.onFloor);
  }
  expect(seen).toEqual(['y!', 'w!', 'x+', 'z+', 'b', 'c']);
});

test('H2 points of order wait on over main turns, and are not counted for fairness', () => {
  const room = Scenario.open({ orderLane: true });
  room.raiseAll('a', 'b');
  room.order('x');
  expect(room.queue).toEqual(['x!', 'a', 'b']);
  room.call('a').start();
  expect([room.onDeck, room.queue]).toEqual(['x!', ['x!', 'b']]);
  room.next().start().wait(60_000).end();
  room.raise('x');
  expect(room.queue).toEqual(['b', 'x']);
  expect(room.state.features.floor.countedTurns.get('p-x')).toBeUndefined();
});

test('H2 a point of order does not end the time for follow-ups', () => {
  const room = onAir('a', 'b');
  const main = room.turnId;
  room.order('x');
  room.next().start();
  expect(room.public['queue']).toMatchObject({ followUps: { turnId: main, left: 2 } });
  room.followUp('y');
  expect(room.queue).toEqual(['y+', 'b']);
});

test('H7 somebody away with a point of order does not take the deck', () => {
  const room = onAir('a', 'b');
  room.away.add('p-x');
  room.order('x');
  expect(room.onDeck).toBe('b');
  room.next();
  expect(room.onFloor).toBe('b');
});

test('H3 place and reason: points of order and follow-ups ahead, and who is owed the deck', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.order('y');
  room.order('z');
  expect(aheadOf(room, 'c')).toMatchObject({ place: 5, ahead: { onDeck: 2, order: 1, followUps: 1, earlier: 0 } });
  expect(aheadOf(room, 'b')).toMatchObject({ place: 4, ahead: { onDeck: 1, order: 1, followUps: 1 } });
  expect(aheadOf(room, 'x+')).toMatchObject({ place: 3, ahead: { onDeck: 1, order: 1 } });
  room.skip('z!').skip('z!');
  expect(aheadOf(room, 'z!')).toMatchObject({ place: 5, ahead: { onDeck: 2, followUps: 1, skipped: 1 } });
});

test('H10 Undo of a Next that called a point of order gives the deck back to it, and to whom it is owed', () => {
  const room = onAir('a', 'b', 'c');
  room.order('x');
  room.wait(1_000).next().undo();
  expect([room.onFloor, room.onDeck, room.queue]).toEqual(['a', 'x!', ['x!', 'b', 'c']]);
  room.next();
  expect([room.onFloor, room.onDeck]).toEqual(['x!', 'b']);
});

test('H1 an unknown kind, and words that are too long, are not understood', () => {
  const room = onAir('a');
  for (const kind of ['', 'spoke', 'hasOwnProperty', null, 3, ['order']])
    expect(room.when(attendee('x'), { type: 'hand.raise', data: { kind } }).refused).toBe('bad-input');
  expect(
    room.when(attendee('x'), { type: 'hand.raise', data: { kind: 'order', topic: 'x'.repeat(141) } }).refused,
  ).toBe('text-too-long');
  expect(room.when(ana, { type: 'hand.raise', data: { kind: 'order', follows: 'id-1' } }).refused).toBe('bad-input');
});

test('H7 H10 a point of order that is next keeps the deck from another one, also while its person is away', () => {
  const room = onAir('a', 'b');
  room.order('x');
  expect(room.onDeck).toBe('x!');
  room.away.add('p-x');
  room.order('y');
  expect(room.onDeck).toBe('x!');
  /* "Next" passes the away person over, without a skip. */
  room.next();
  expect(room.onFloor).toBe('y!');
  expect(room.queue).toContain('x!');
});
