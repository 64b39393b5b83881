import { expect, test } from 'vitest';
import { ana, attendee, Scenario, speaker } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';
import { placeAmong, type Key } from './order.ts';
import { queueOrder } from './queue.ts';

function placeOf(room: Scenario, name: string) {
  const hands = Object.fromEntries(
    Object.entries(room.public).flatMap(([key, hand]) =>
      key.startsWith('hand:') ? [[key.slice(5), { key: hand['key'] as Key, placed: hand['placed'] === true }]] : [],
    ),
  );
  return placeAmong(hands, room.hand(name));
}

test('H2 fair: fewest turns first, then the earliest raise', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.turn().raise('mia');
  room.turn();
  room.raiseAll('kim').turn();
  room.raiseAll('mia', 'kim', 'lea', 'noa');
  expect(room.queue).toEqual(['lea', 'noa', 'kim', 'mia']);
});

test('H2 arrival: earliest first, and the rule can change at any time', () => {
  const room = Scenario.open({ order: 'arrival' });
  room.raise('mia');
  room.turn();
  room.raiseAll('mia', 'kim');
  expect(room.queue).toEqual(['mia', 'kim']);
  expect(room.public['queue']).toMatchObject({ rule: 'arrival' });
  room.set({ order: 'fair' });
  expect(room.queue).toEqual(['kim', 'mia']);
});

test('H2 ties in time are broken by the revision', () => {
  const room = Scenario.open();
  for (const name of ['zoe', 'kim', 'ada']) room.given(attendee(name), { type: 'hand.raise', data: {} });
  expect(room.queue).toEqual(['zoe', 'kim', 'ada']);
});

test('H2 a turn counts from 10 s on air on, or when it was read out', () => {
  const room = Scenario.open();
  room.raiseAll('short', 'long');
  room.raise('read', 'Read this');
  room.next().start().wait(9_999).end();
  room.next().start().wait(10_000).end();
  room.next().accept('read', 'read').start().wait(1_000).end();
  room.raiseAll('long', 'read', 'new', 'short');
  expect(room.queue).toEqual(['new', 'short', 'long', 'read']);
});

test('H3 place and reason: those who have not spoken, those with fewer turns, those earlier', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'mia2').turn().turn();
  room.raise('mia');
  room.turn().turn();
  room.raiseAll('mia', 'kim', 'new1', 'new2');
  expect(room.queue).toEqual(['new1', 'new2', 'kim', 'mia']);
  expect(placeOf(room, 'mia')).toEqual({
    place: 4,
    ahead: {
      onDeck: 0,
      order: 0,
      followUps: 0,
      placed: 0,
      frozen: 0,
      notSpoken: 2,
      fewerTurns: 1,
      earlier: 0,
      skipped: 0,
    },
  });
  expect(placeOf(room, 'new2')).toMatchObject({ place: 2, ahead: { earlier: 1, notSpoken: 0 } });
});

test('H3 place and reason: on deck, placed, skipped', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd').next();
  expect(room.onDeck).toBe('b');
  room.place('d', 'c');
  expect(placeOf(room, 'c')).toMatchObject({ place: 3, ahead: { placed: 1, onDeck: 1, earlier: 0 } });
  room.raise('e');
  room.skip('c').skip('c');
  expect(room.queue).toEqual(['b', 'd', 'e', 'c']);
  expect(placeOf(room, 'c')).toMatchObject({ place: 4, ahead: { onDeck: 1, placed: 1, skipped: 1 } });
});

test('H3 only the hand directly before somebody who stepped back is there because of the skip', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').skip('b');
  expect(room.queue).toEqual(['a', 'c', 'b']);
  expect(placeOf(room, 'b')).toMatchObject({ place: 3, ahead: { earlier: 1, skipped: 1 } });
  expect(placeOf(room, 'c')).toMatchObject({ place: 2, ahead: { earlier: 1, skipped: 0 } });
});

test('H3 the counts of the reasons add up to place - 1, whatever happened', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd', 'e', 'f').turn().raise('a');
  room.skip('c').skip('d').skip('d').place('f', 'e').next();
  const places = room.queue.map((name) => {
    const found = placeOf(room, name);
    const sum = Object.values(found?.ahead ?? {}).reduce((total, count) => total + count, 0);
    expect(sum + 1).toBe(found?.place);
    return found?.place;
  });
  expect(places).toEqual([1, 2, 3, 4, 5]);
});

test('H3 the first 200 hands are public; those beyond get their place in tens', () => {
  const room = Scenario.open();
  for (let i = 1; i <= 238; i += 1) room.raise(`p${i}`);
  const hands = Object.keys(room.public).filter((key) => key.startsWith('hand:'));
  expect(hands).toHaveLength(floorLimits.publicHandsCount);
  expect(room.public['queue']).toMatchObject({ total: 238 });
  expect(room.of('p200')).not.toHaveProperty('placeInQueue');
  expect(room.of('p201')['placeInQueue']).toBe(200);
  expect(room.of('p238')['placeInQueue']).toBe(240);
  expect(Object.keys(room.staff).filter((key) => key.startsWith('hand:'))).toHaveLength(238);
});

test('H3 the queue tells the mean length of a turn, so that a phone can estimate the wait', () => {
  const room = Scenario.open({ turnSeconds: 60 });
  expect(room.public['queue']).toMatchObject({ meanSeconds: 60 });
  room.raiseAll('a', 'b').turn(20).turn(40);
  expect(room.public['queue']).toMatchObject({ meanSeconds: 40 });
});

test('H5 placing freezes the placed hand and all ahead of it; only the placed one says so', () => {
  const room = Scenario.open();
  room.raise('old');
  room.turn();
  room.raiseAll('old', 'b', 'c', 'd');
  expect(room.queue).toEqual(['b', 'c', 'd', 'old']);
  room.place('old', 'd');
  expect(room.queue).toEqual(['b', 'c', 'old', 'd']);
  const placed = room.queue.filter((name) => room.public[`hand:${room.hand(name)}`]?.['placed'] === true);
  expect(placed).toEqual(['old']);
  expect(room.staff[`hand:${room.hand('b')}`]).toMatchObject({ placed: false });
});

test('H5 the frozen ones keep their order when the rule or their turns would change it; the rest follow the rule', () => {
  const room = Scenario.open({ order: 'arrival' });
  room.raise('x');
  room.turn();
  room.raiseAll('x', 'b', 'c', 'd').place('c', 'd');
  room.set({ order: 'fair' });
  room.raise('e');
  expect(room.queue).toEqual(['x', 'b', 'c', 'd', 'e']);
});

test('H5 placing at the end freezes everybody', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').place('a').raise('d');
  expect(room.queue).toEqual(['b', 'c', 'a', 'd']);
  room.place('d', 'b');
  expect(room.queue).toEqual(['d', 'b', 'c', 'a']);
});

test('H5 a placed hand can be placed again, down and up, and the others of the prefix stay', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd').place('d', 'a').place('c', 'a');
  expect(room.queue).toEqual(['d', 'c', 'a', 'b']);
  room.place('d', 'a');
  expect(room.queue).toEqual(['c', 'd', 'a', 'b']);
  room.place('d', 'c');
  expect(room.queue).toEqual(['d', 'c', 'a', 'b']);
});

test('H5 placing lifts a hand out of the place of those skipped twice', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').skip('a').skip('a');
  expect(room.queue).toEqual(['b', 'c', 'a']);
  room.place('a', 'b');
  expect(room.queue).toEqual(['a', 'b', 'c']);
});

test('H5 the second skip sends a placed hand behind all others, and it no longer counts as placed', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').place('c', 'a').skip('c');
  expect(room.queue).toEqual(['a', 'c', 'b']);
  room.skip('c');
  expect(room.queue).toEqual(['a', 'b', 'c']);
  expect(room.public[`hand:${room.hand('c')}`]).not.toHaveProperty('placed');
});

test('H5 somebody called from their placed place returns to it', () => {
  const room = Scenario.open();
  room.raise('old');
  room.turn();
  room.raiseAll('old', 'b', 'c').place('old', 'b').next();
  expect(room.onFloor).toBe('old');
  room.phase('break');
  expect(room.queue).toEqual(['old', 'b', 'c']);
  room.phase('live').next().decline('old');
  expect(room.queue).toEqual(['b', 'old', 'c']);
  room.next();
  expect(room.queue).toEqual(['old', 'c']);
});

test('H5 who returns to the placed prefix stands before those they stood before, also when others left it meanwhile', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').place('c').skip('a').next();
  expect(room.onFloor).toBe('b');
  room.skip('a').phase('break');
  expect(room.queue).toEqual(['b', 'c', 'a']);
});

test('H5 a hand cannot be placed before itself, nor beside one that is gone, called or never was', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd');
  const place = (handId: string, before: string) =>
    room.when(ana, { type: 'hand.place', data: { handId, before } }).refused;
  expect(place(room.hand('a'), room.hand('a'))).toBe('not-allowed');
  expect(place(room.hand('a'), 'never-was')).toBe('no-such-item');
  expect(place('never-was', room.hand('a'))).toBe('no-such-item');
  const gone = room.hand('b');
  room.lower('b').next();
  expect(place(room.hand('c'), gone)).toBe('stale');
  expect(place(gone, room.hand('c'))).toBe('stale');
  expect(place(room.hand('c'), room.hand('a'))).toBe('stale');
  expect(place(room.hand('a'), room.hand('c'))).toBe('not-allowed');
});

test('H10 the order begins with whoever is on deck now, also when nothing else changed', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c');
  const { floor } = room.state.features;
  const ids = (deck: string) => queueOrder({ ...floor, deck }).map(({ hand }) => room.nameOf(hand.id));
  expect(ids(room.hand('b'))).toEqual(['b', 'a', 'c']);
  expect(ids(room.hand('c'))).toEqual(['c', 'a', 'b']);
  expect(ids('gone')).toEqual(['a', 'b', 'c']);
});

const release = { type: 'queue.release', data: {} } as const;

test('H5 the reason names as placed only those who were; those frozen ahead of them are told apart', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd', 'e');
  room.place('e', 'd');
  expect(room.queue).toEqual(['a', 'b', 'c', 'e', 'd']);
  expect(placeOf(room, 'd')).toMatchObject({ place: 5, ahead: { placed: 1, frozen: 3, earlier: 0 } });
  expect(placeOf(room, 'c')).toMatchObject({ place: 3, ahead: { placed: 0, frozen: 2 } });
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
