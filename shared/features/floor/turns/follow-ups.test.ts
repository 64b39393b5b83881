import { expect, test } from 'vitest';
import { ana, attendee, host, Scenario } from '../../../testing/scenario.ts';

const followUp = { type: 'hand.raise', data: { kind: 'follow-up' } };
const places = (room: Scenario) => room.public['queue']?.['followUps'];

/** Live; the first of those who wait is on air, the next one on deck. */
function onAir(...names: readonly string[]): Scenario {
  const room = Scenario.open();
  room.raiseAll(...names);
  return room.next().start();
}

test('H2 a follow-up comes directly after its turn: it takes the deck, the displaced hand gets it back', () => {
  const room = onAir('a', 'b', 'c');
  expect(room.onDeck).toBe('b');
  room.followUp('x');
  expect([room.onDeck, room.queue]).toEqual(['x+', ['x+', 'b', 'c']]);
  room.followUp('y');
  expect([room.onDeck, room.queue]).toEqual(['x+', ['x+', 'y+', 'b', 'c']]);
  room.wait(20_000).next();
  expect([room.onFloor, room.onDeck]).toEqual(['x+', 'y+']);
  room.start().next();
  expect([room.onFloor, room.onDeck]).toEqual(['y+', 'b']);
  room.start().next();
  expect([room.onFloor, room.onDeck]).toEqual(['b', 'c']);
});

/** A follow-up took the deck from `old`, who spoke before; by the rule `new` would go first. */
function displaced(): Scenario {
  const room = Scenario.open();
  room.raise('old');
  room.turn();
  room.raiseAll('a', 'old').next().start();
  room.followUp('x');
  room.raise('new');
  return room;
}

test('H2 the displaced hand gets the deck back before somebody who would go first by the rule', () => {
  const room = displaced();
  expect(room.queue).toEqual(['x+', 'old', 'new']);
  room.next();
  expect([room.onFloor, room.onDeck]).toEqual(['x+', 'old']);
  expect(room.queue).toEqual(['old', 'new']);
});

test('H2 the displaced hand loses the deck where a moderator skips it or places somebody before it', () => {
  for (const loses of [(room: Scenario) => room.skip('old'), (room: Scenario) => room.place('new', 'old')]) {
    const room = Scenario.open();
    room.raise('old');
    room.turn();
    room.raiseAll('a', 'old').next().start();
    room.followUp('x');
    room.raise('new');
    loses(room);
    expect(room.queue).toEqual(['x+', 'new', 'old']);
    room.next();
    expect([room.onFloor, room.onDeck]).toEqual(['x+', 'new']);
  }
});

test('H2 a displaced hand that leaves is owed nothing', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.lower('b').next();
  expect([room.onFloor, room.onDeck]).toEqual(['x+', 'c']);
});

test('H2 at most two a turn, whether they wait, have the floor or have spoken', () => {
  const room = onAir('a', 'b');
  expect(places(room)).toMatchObject({ turnId: room.turnId, left: 2 });
  room.followUp('x');
  room.followUp('y');
  expect(places(room)).toMatchObject({ left: 0 });
  expect(room.when(attendee('z'), followUp).refused).toBe('follow-ups-full');
  room.next().start().wait(20_000).end();
  expect(places(room)).toMatchObject({ left: 0 });
  expect(room.when(attendee('z'), followUp).refused).toBe('follow-ups-full');
});

test('H2 a follow-up that was lowered or cleared frees its place', () => {
  const room = onAir('a', 'b');
  const first = room.followUp('x');
  const second = room.followUp('y');
  room.given(attendee('x'), { type: 'hand.lower', data: { handId: first } });
  room.given(ana, { type: 'hand.clear', data: { handId: second } });
  expect(places(room)).toMatchObject({ left: 2 });
  room.followUp('x');
  room.next().given(attendee('x'), { type: 'hand.lower', data: {} });
  expect(places(room)).toMatchObject({ left: 2 });
});

test('H2 one a person a turn, not to one’s own turn', () => {
  const room = onAir('a', 'b');
  expect(room.when(attendee('a'), followUp).refused).toBe('not-allowed');
  room.followUp('x');
  expect(room.when(attendee('x'), followUp).refused).toBe('already-raised');
  room.next().start().wait(20_000).end();
  expect(room.when(attendee('x'), followUp).refused).toBe('already-raised');
  room.next().start();
  room.followUp('x');
  expect(room.onDeck).toBe('x+');
});

test('H2 a follow-up needs somebody who went on air', () => {
  const room = Scenario.open();
  expect(room.when(attendee('x'), followUp).refused).toBe('no-turn');
  room.raise('a');
  room.next();
  expect(room.when(attendee('x'), followUp).refused).toBe('no-turn');
  expect(places(room)).toBeUndefined();
});

test('H2 follow-ups open none themselves: they belong to the last main turn while it is over, and after one of them', () => {
  const room = onAir('a', 'b');
  const main = room.turnId;
  room.followUp('x');
  room.next().start();
  expect(places(room)).toMatchObject({ turnId: main, left: 1 });
  room.end();
  expect([room.floor['state'], places(room)]).toMatchObject(['free', { turnId: main, left: 1 }]);
  room.followUp('y');
  expect(room.queue).toEqual(['y+', 'b']);
});

test('H2 follow-ups lapse when the next main turn goes on air, not when it is called', () => {
  const room = onAir('a', 'b', 'c');
  const hand = room.followUp('x');
  room.end().call('b');
  expect(room.queue).toEqual(['x+', 'c']);
  room.start();
  expect(room.queue).toEqual(['c']);
  expect(room.of('x')).not.toHaveProperty('followUp');
  expect(room.onDeck).toBe('c');
  expect(places(room)).toMatchObject({ turnId: room.turnId, left: 2 });
  expect(room.when(ana, { type: 'hand.call', data: { handId: hand } }).refused).toBe('stale');
  room.followUp('x');
});

test('H2 somebody who simply stands up has a main turn too', () => {
  const room = onAir('a', 'b');
  room.followUp('x');
  room.end().given(ana, { type: 'turn.start', data: { label: 'Rosa' } });
  expect(room.queue).toEqual(['b']);
  expect(places(room)).toMatchObject({ turnId: room.turnId, left: 2, openAt: room.now });
  room.followUp('y');
  expect(room.onDeck).toBe('y+');
});

test('H2 follow-ups are not counted for fairness, nor in the mean length of a turn', () => {
  const room = onAir('a', 'b');
  room.wait(30_000);
  room.followUp('x');
  room.next();
  const mean = room.public['queue']?.['meanSeconds'];
  room.start().wait(200_000).end();
  expect(room.last).toHaveProperty('events.0', expect.objectContaining({ end: 'spoken', counted: false }));
  expect(room.public['queue']?.['meanSeconds']).toBe(mean);
  room.raiseAll('a', 'x');
  expect(room.queue).toEqual(['b', 'x', 'a']);
});

test('H6 calling a follow-up does not bring back those who stepped back', () => {
  const room = onAir('a', 'b', 'c', 'd');
  room.skip('b');
  room.followUp('x');
  expect(room.queue).toEqual(['x+', 'c', 'b', 'd']);
  room.end().next();
  expect([room.onFloor, room.onDeck, room.queue]).toEqual(['x+', 'c', ['c', 'b', 'd']]);
  room.next();
  expect([room.onFloor, room.queue]).toEqual(['c', ['x+', 'b', 'd']]);
});

test('H6 a follow-up that is skipped goes behind the next hand, and after a second skip behind all', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.skip('x+');
  expect([room.onDeck, room.queue]).toEqual(['b', ['b', 'x+', 'c']]);
  room.skip('x+');
  expect(room.queue).toEqual(['b', 'c', 'x+']);
});

test('H5 a moderator may place a hand before a follow-up, and a follow-up behind a hand', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.place('c', 'x+');
  expect([room.onDeck, room.queue]).toEqual(['c', ['c', 'x+', 'b']]);
  expect(room.public[`hand:${room.hand('x+')}`]).not.toHaveProperty('placed');
  const other = onAir('a', 'b', 'c');
  other.followUp('x');
  other.place('x+', 'c');
  expect([other.onDeck, other.queue]).toEqual(['b', ['b', 'x+', 'c']]);
});

test('H5 placing among main hands freezes no follow-up', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.followUp('y');
  room.place('c', 'b');
  expect([room.onDeck, room.queue]).toEqual(['x+', ['x+', 'y+', 'c', 'b']]);
  expect(room.public[`hand:${room.hand('y+')}`]).toHaveProperty('key.0', 2);
});

test('H10 Undo gives back the follow-up, the turn it follows, the deck and the place', () => {
  const room = onAir('a', 'b', 'c');
  const main = room.turnId;
  room.followUp('x');
  const before = [room.queue, room.onDeck, room.public['queue'], room.of('x')['followUp']];
  room.wait(12_000).next();
  expect([room.onFloor, room.onDeck]).toEqual(['x+', 'b']);
  room.wait(2_000).undo();
  expect(room.floor).toMatchObject({ turnId: main, state: 'on-air' });
  expect([room.queue, room.onDeck, room.public['queue'], room.of('x')['followUp']]).toEqual(before);
  room.next().start().next();
  expect([room.onFloor, room.onDeck]).toEqual(['b', 'c']);
});

test('H10 Undo gives back whom the deck is owed to', () => {
  const room = displaced();
  room.next().undo();
  expect(room.queue).toEqual(['x+', 'old', 'new']);
  room.next();
  expect([room.onFloor, room.onDeck]).toEqual(['x+', 'old']);
});

test('H10 Undo of a Next that ended a follow-up puts it back on air, its place still taken', () => {
  const room = onAir('a', 'b', 'c');
  room.followUp('x');
  room.next().start();
  const turn = room.turnId;
  room.wait(3_000).next();
  expect(room.onFloor).toBe('b');
  room.undo();
  expect(room.floor).toMatchObject({ turnId: turn, kind: 'follow-up', state: 'on-air' });
  expect([room.onDeck, places(room)]).toMatchObject(['b', { left: 1 }]);
  expect(room.of('x')['hand']).toMatchObject({ kind: 'follow-up', state: 'on-air' });
  expect(room.when(attendee('x'), followUp).refused).toBe('already-raised');
});

test('L2 a break takes no follow-ups, keeps those there are, and returns one that was called', () => {
  const room = onAir('a', 'b');
  room.followUp('x');
  room.next().phase('break');
  expect([room.queue, places(room)]).toEqual([['x+', 'b'], undefined]);
  expect(room.when(attendee('y'), followUp).refused).toBe('wrong-phase');
  room.phase('live');
  room.followUp('y');
  expect(room.queue).toEqual(['x+', 'y+', 'b']);
  room.phase('ended');
  expect(room.when(attendee('z'), followUp).refused).toBe('room-ended');
});

test('H4 the places are first for those who stand with the hand, for 15 seconds', () => {
  const room = Scenario.open();
  const hand = room.raise('a', 'Bees');
  room.given(attendee('s'), { type: 'hand.stand', data: { handId: hand } });
  room.next().start();
  expect(places(room)).toEqual({ turnId: room.turnId, handId: hand, left: 2, openAt: room.now + 15_000 });
  room.wait(4_500).when(attendee('x'), followUp);
  expect([room.refused, room.refusal.message]).toEqual(['not-allowed', expect.stringContaining('11 seconds')]);
  room.given(attendee('s'), followUp);
  expect(room.when(attendee('x'), followUp).refused).toBe('not-allowed');
  room.wait(10_500).given(attendee('x'), followUp);
  expect(places(room)).toMatchObject({ left: 0 });
});

test('H4 where nobody stands with the hand the places are open to all at once', () => {
  const room = Scenario.open();
  const hand = room.raise('a', 'Bees');
  room.given(attendee('s'), { type: 'hand.stand', data: { handId: hand } });
  room.given(attendee('s'), { type: 'hand.unstand', data: { handId: hand } });
  room.next().start();
  expect(places(room)).toMatchObject({ openAt: room.now });
  room.given(attendee('x'), followUp);
});

test('H1 a person’s hands stand beside each other, each with a sign of its own', () => {
  const room = onAir('a', 'b');
  const hand = room.followUp('b', 'But why?');
  expect(room.of('b')).toMatchObject({
    hand: { kind: 'speak', state: 'waiting', sign: { numeral: 2 } },
    followUp: { id: hand, kind: 'follow-up', state: 'waiting', topic: 'But why?', sign: { numeral: 3 } },
  });
  expect(room.public[`hand:${hand}`]).toMatchObject({ kind: 'follow-up', topic: 'But why?' });
  expect(room.staff[`hand:${hand}`]).toMatchObject({ kind: 'follow-up' });
  expect(room.public['deck']).toMatchObject({ handId: hand, kind: 'follow-up' });
  room.next();
  expect(room.of('b')).toMatchObject({
    hand: { id: hand, kind: 'follow-up', state: 'called' },
    turn: { state: 'called' },
  });
  expect(room.of('b')).not.toHaveProperty('followUp');
  expect(room.floor).toMatchObject({ handId: hand, kind: 'follow-up' });
  room
    .given(attendee('b'), { type: 'turn.accept', data: { by: 'read' } })
    .start()
    .end();
  expect(room.of('b')).toMatchObject({ hand: { kind: 'speak', state: 'waiting' } });
});

test('H1 lowering names one hand; unnamed it is the one on the floor, then the main one, then whichever there is', () => {
  const room = onAir('a', 'b');
  const hand = room.followUp('b');
  const lower = { type: 'hand.lower', data: {} };
  room.given(attendee('b'), lower);
  expect(room.queue).toEqual(['b+']);
  room.raise('b');
  room.given(attendee('b'), { type: 'hand.lower', data: { handId: hand } });
  expect(room.queue).toEqual(['b']);
  room.followUp('b');
  room.next().given(attendee('b'), lower);
  expect([room.floor['state'], room.queue]).toEqual(['free', ['b']]);
  room.followUp('c');
  room.given(attendee('c'), lower);
  expect(room.queue).toEqual(['b']);
  expect(room.when(attendee('c'), lower).refused).toBe('no-such-item');
});

test('Q7 all hands of somebody who is removed leave, and a muted person raises none', () => {
  const room = Scenario.open({ orderLane: true });
  room.raiseAll('a', 'b', 'c').next().start();
  const hand = room.followUp('b');
  room.order('b');
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${hand}`, on: true } });
  room.given(attendee('b'), { type: 'hand.lower', data: { handId: hand } });
  expect(room.when(attendee('b'), followUp).refused).toBe('muted');
  room.given(ana, { type: 'person.remove', data: { handle: `hand:${hand}` } });
  expect(room.queue).toEqual(['c']);
  expect(places(room)).toMatchObject({ left: 2 });
});

test('H2 a follow-up needs no open hands', () => {
  const room = onAir('a', 'b');
  room.given(host, { type: 'room.settings', data: { hands: 'closed' } });
  room.followUp('x');
  expect(room.onDeck).toBe('x+');
});

test('H2 H6 a follow-up that stepped back behind another one comes after the main hand that is owed the deck', () => {
  const room = Scenario.open();
  room.given(ana, { type: 'turn.start', data: { label: 'Somebody' } });
  room.followUp('ida');
  room.raise('kim');
  room.given(ana, { type: 'hand.skip', data: { handId: room.hand('ida+') } });
  room.followUp('mia');
  expect(room.queue).toEqual(['mia+', 'kim', 'ida+']);
  expect(room.next().queue).toEqual(['kim', 'ida+']);
});
