import { expect, test } from 'vitest';
import { ana, attendee, ben, host, Scenario, speaker, type Who } from '../../../testing/scenario.ts';

const next = (after?: string | null) => ({ type: 'queue.next', data: after === undefined ? {} : { after } });
const named = (who: Who, name: string) => [who, { type: 'person.name', data: { name } }] as const;

test('H10 Next ends the turn, calls the next and puts one more on deck', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').next();
  expect([room.onFloor, room.onDeck]).toEqual(['a', 'b']);
  room.start().wait(20_000).next(speaker);
  expect([room.onFloor, room.onDeck]).toEqual(['b', 'c']);
  expect(room.floor['state']).toBe('called');
  expect(room.of('a')).not.toHaveProperty('hand');
});

test('H10 Next counts as a skip where the called person has not gone on air', () => {
  for (const accepted of [false, true]) {
    const room = Scenario.open();
    room.raiseAll('a', 'b', 'c').next();
    if (accepted) room.accept('a');
    room.next();
    expect(room.onFloor).toBe('b');
    expect(room.staff[`hand:${room.hand('a')}`]).toMatchObject({ skips: 1 });
    expect(room.queue).toEqual(['a', 'c']);
  }
});

test('H10 Next ends the turn also when nobody waits', () => {
  const room = Scenario.open();
  room.raise('a');
  room.next().start().wait(20_000).next();
  expect(room.floor['state']).toBe('free');
  expect(room.when(ana, next()).refused).toBe('queue-empty');
});

test('H10 Next on somebody who has not gone on air, alone, skips them and frees the floor', () => {
  const room = Scenario.open();
  room.raise('a');
  room.next().next();
  expect(room.floor['state']).toBe('free');
  expect(room.queue).toEqual(['a']);
});

test('H10 Next after somebody who stood up', () => {
  const room = Scenario.open();
  room.raise('a');
  room.given(ana, { type: 'turn.start', data: { label: 'Rosa' } }).next();
  expect(room.onFloor).toBe('a');
});

test('H10 the deck is filled only in live while the floor is occupied', () => {
  const room = Scenario.open({}, 'doors');
  room.raiseAll('a', 'b', 'c');
  expect(room.onDeck).toBeUndefined();
  room.phase('live');
  expect(room.onDeck).toBeUndefined();
  room.next();
  expect(room.onDeck).toBe('b');
  room.start().end();
  expect(room.onDeck).toBeUndefined();
  room.next();
  expect(room.onDeck).toBe('c');
  room.phase('break');
  expect(room.onDeck).toBeUndefined();
});

test('H10 the first raise while somebody speaks goes on deck; later raises never displace it', () => {
  const room = Scenario.open();
  room.raise('a');
  room.turn().raise('a');
  room.raise('b');
  room.next();
  expect([room.onFloor, room.onDeck]).toEqual(['b', 'a']);
  room.raise('new');
  expect(room.onDeck).toBe('a');
  expect(room.queue).toEqual(['a', 'new']);
  room.start().wait(20_000).next();
  expect([room.onFloor, room.onDeck]).toEqual(['a', 'new']);
});

test('H10 placing before the deck displaces it, placing behind it does not', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd').next().place('d', 'c');
  expect(room.onDeck).toBe('b');
  expect(room.queue).toEqual(['b', 'd', 'c']);
  room.place('c', 'b');
  expect(room.onDeck).toBe('c');
  expect(room.queue).toEqual(['c', 'b', 'd']);
  room.place('c');
  expect(room.onDeck).toBe('b');
});

test('H10 a deck that is lowered, cleared, skipped or called gives way to the next', () => {
  const acts: readonly ((room: Scenario) => Scenario)[] = [
    (room) => room.lower('b'),
    (room) => room.given(ana, { type: 'hand.clear', data: { handId: room.hand('b') } }),
    (room) => room.skip('b'),
  ];
  for (const act of acts) {
    const room = Scenario.open();
    expect(act(room.raiseAll('a', 'b', 'c').next()).onDeck).toBe('c');
  }
});

test('H10 the deck record has the sign, so that the person finds themselves', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').next();
  expect(room.public['deck']).toEqual({
    handId: room.hand('b'),
    kind: 'speak',
    sign: (room.of('b')['hand'] as { sign: object }).sign,
  });
  room.lower('b');
  expect(room.public['deck']).toEqual({});
});

test('L2 nobody is called outside live', () => {
  const room = Scenario.open({}, 'doors');
  room.raise('a');
  const acts = [
    next(),
    { type: 'hand.call', data: { handId: room.hand('a') } },
    { type: 'turn.start', data: { label: 'Rosa' } },
  ];
  for (const act of acts) expect(room.when(ana, act).refused).toBe('wrong-phase');
  room.phase('live').phase('break');
  for (const act of acts) expect(room.when(ana, act).refused).toBe('wrong-phase');
});

test('H7 Next passes over who is away, without a skip, and keeps them; staff see it, the public does not', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').away.add('p-a').add('p-b');
  room.next();
  expect(room.onFloor).toBe('c');
  expect(room.queue).toEqual(['a', 'b']);
  expect(room.staff['floor']).toMatchObject({ passedOver: [room.hand('a'), room.hand('b')] });
  expect(room.staff[`hand:${room.hand('a')}`]).toMatchObject({ away: true, skips: 0 });
  for (const view of [room.public, room.stage, room.of('a'), room.of('c')]) {
    expect(JSON.stringify(view)).not.toMatch(/away|passedOver/);
  }
});

test('H7 who is away is not put on deck', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').away.add('p-b');
  expect(room.next().onDeck).toBe('c');
});

test('H7 if all who wait are away, Next says so; Call works on them', () => {
  const room = Scenario.open();
  room.raise('a');
  room.away.add('p-a');
  expect(room.when(ana, next()).refused).toBe('queue-empty');
  expect(room.refusal.message).toContain('away');
  room.call('a');
  expect(room.onFloor).toBe('a');
  expect(room.staff['floor']).toMatchObject({ away: true });
});

test('H7 with all others away Next still ends the turn', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').next().start().wait(20_000).away.add('p-b');
  room.next();
  expect(room.floor['state']).toBe('free');
  expect(room.queue).toEqual(['b']);
});

test('H7 a hand for somebody without a phone is never away', () => {
  const room = Scenario.open();
  room.raise('a');
  room.away.add('p-a');
  room.add('Rosa');
  expect(room.next().onFloor).toBe('Rosa');
});

test('H11 the second moderator on Next is told who was quicker; nobody is called twice', () => {
  const room = Scenario.open();
  room
    .given(...named(ana, 'Ana'))
    .given(...named(ben, 'Ben'))
    .raiseAll('a', 'b', 'c');
  room.given(ana, next(null));
  expect(room.when(ben, next(null)).refused).toBe('already-called');
  expect(room.refusal).toMatchObject({ facts: { by: 'Ana' }, message: 'Already called by Ana.' });
  const first = room.turnId;
  room.given(ben, next(first));
  expect(room.when(ana, next(first)).refused).toBe('already-called');
  expect(room.refusal.facts).toEqual({ by: 'Ben' });
  expect(room.onFloor).toBe('b');
});

test('H11 the second moderator on Call of the same hand is told, on another hand the floor is taken', () => {
  const room = Scenario.open();
  room.given(...named(host, 'Host Hanna')).raiseAll('a', 'b');
  room.given(host, { type: 'hand.call', data: { handId: room.hand('a') } });
  expect(room.when(ben, { type: 'hand.call', data: { handId: room.hand('a') } }).refused).toBe('already-called');
  expect(room.refusal.facts).toEqual({ by: 'Host Hanna' });
  expect(room.when(ben, { type: 'hand.call', data: { handId: room.hand('b') } }).refused).toBe('floor-taken');
});

test('H11 without a name the answer still has a `by`', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').next();
  expect(room.when(ben, next(null)).refused).toBe('already-called');
  expect(room.refusal.facts?.['by']).toMatch(/./);
});

test('H11 Next after a turn that merely ended goes on', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').next().start().wait(15_000);
  const seen = room.turnId;
  room.given(attendee('a'), { type: 'turn.end', data: {} });
  room.given(ana, next(seen));
  expect(room.onFloor).toBe('b');
});

test('H11 Next after a turn that ended before another began is refused, also when that one is over', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').next();
  const seen = room.turnId;
  room.next().start().wait(15_000).end();
  expect(room.when(ben, next(seen)).refused).toBe('already-called');
  expect(room.when(ben, next('never-was')).refused).toBe('no-such-item');
  expect(room.onFloor).toBeUndefined();
});

test('H11 after an Undo the page that looks at the resumed turn can go on, also once it has ended', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b').next().start();
  const first = room.turnId;
  room.wait(15_000).next().undo();
  expect(room.turnId).toBe(first);
  room.end().given(ana, next(first));
  expect(room.onFloor).toBe('b');
});

test('H11 after a Call that was taken back from a free floor, Next goes on from either', () => {
  for (const lookedAt of ['turn', 'free'] as const) {
    const room = Scenario.open();
    room.raiseAll('a', 'b').call('b');
    const called = room.turnId;
    room.undo().given(ana, next(lookedAt === 'turn' ? called : null));
    expect(room.onFloor).toBe('a');
  }
});
