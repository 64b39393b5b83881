import { expect, test } from 'vitest';
import { ana, attendee, ben, Scenario } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

const undo = (turnId: string) => ({ type: 'queue.undo', data: { turnId } });
const parts = (room: Scenario) => ({ floor: room.onFloor, deck: room.onDeck, queue: room.queue });

/** `a` speaks since 20 s, then Next. */
function advanced(): { room: Scenario; before: ReturnType<typeof parts>; turn: string } {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').next().start().wait(20_000);
  const before = parts(room);
  const turn = room.turnId;
  return { room: room.next(), before, turn };
}

test('H10 Undo of Next: the previous turn under its id, its remaining time, the hand’s place and the deck', () => {
  const { room, before, turn } = advanced();
  room.wait(3_000).undo();
  expect(parts(room)).toEqual(before);
  expect(room.turnId).toBe(turn);
  expect(room.floor).toMatchObject({ state: 'on-air', startedAt: room.now - 20_000 });
  expect(room.of('a')['turn']).toMatchObject({ id: turn, state: 'on-air' });
  expect(room.of('b')['hand']).toMatchObject({ state: 'waiting' });
  expect(room.of('b')).not.toHaveProperty('turn');
});

test('H10 Undo of Next: the fairness count comes back, so that one turn counts once', () => {
  const { room } = advanced();
  room.undo().wait(1_000).end();
  room.raise('a');
  room.turn().turn();
  room.raise('b');
  expect(room.queue).toEqual(['a', 'b']);
  expect(room.public['queue']).toMatchObject({ meanSeconds: Math.round((21 + 30 + 30 + 120) / 4) });
});

test('H10 Undo of Next over somebody who had not gone on air: their skip is gone', () => {
  for (const accepted of [false, true]) {
    const room = Scenario.open();
    room.raiseAll('a', 'b', 'c').next();
    if (accepted) room.accept('a');
    const { state } = room.floor;
    room.next().undo();
    expect(parts(room)).toEqual({ floor: 'a', deck: 'b', queue: ['b', 'c'] });
    expect(room.floor['state']).toBe(state);
    room.skip('a');
    expect(room.staff[`hand:${room.hand('a')}`]).toMatchObject({ skips: 1 });
  }
});

test('H10 Undo of Next over somebody skipped twice: they are not sent behind all others', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').skip('a').call('a').next().undo();
  expect(room.onFloor).toBe('a');
  room.phase('break').phase('live');
  expect(room.queue).toEqual(['a', 'b', 'c']);
});

test('H10 Undo of Next where nobody waited names the turn it ended', () => {
  const room = Scenario.open();
  room.raise('a');
  room.next().start().wait(15_000);
  const turn = room.turnId;
  room.next();
  expect(room.floor['state']).toBe('free');
  expect(room.staff['floor']).toMatchObject({ undo: { turnId: turn, until: room.now + floorLimits.undoMs } });
  room.undo(turn);
  expect(room.turnId).toBe(turn);
  expect(room.floor['state']).toBe('on-air');
  room.wait(1_000).end();
  expect(room.of('a')).not.toHaveProperty('hand');
});

test('H10 Undo of a Call from a free floor', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').call('c').undo();
  expect(parts(room)).toEqual({ floor: undefined, deck: undefined, queue: ['a', 'b', 'c'] });
});

test('H10 Undo of Next after somebody who stood up: they are on air again with their time', () => {
  const room = Scenario.open();
  room.raise('a');
  room
    .given(ana, { type: 'turn.start', data: { label: 'Rosa' } })
    .wait(5_000)
    .next()
    .wait(2_000)
    .undo();
  expect(room.floor).toMatchObject({ label: 'Rosa', startedAt: room.now - 5_000 });
  expect(room.onDeck).toBe('a');
});

test('H10 Undo gives the called hand its placed place back', () => {
  const room = Scenario.open();
  room.raise('old');
  room.turn();
  room.raiseAll('old', 'b', 'c').place('old', 'c').next().next();
  expect(room.onFloor).toBe('old');
  room.undo();
  expect(parts(room)).toEqual({ floor: 'b', deck: 'old', queue: ['old', 'c'] });
  expect(room.public[`hand:${room.hand('old')}`]).toMatchObject({ placed: true });
});

test('H10 Undo gives those who had stepped back their step back', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').skip('a');
  expect(room.queue).toEqual(['b', 'a', 'c']);
  room.next().undo();
  expect(room.queue).toEqual(['b', 'a', 'c']);
});

test('H10 what others did meanwhile stays: raises, lowered hands, placing, skips', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd', 'e').next();
  room.raise('f');
  room.lower('c').skip('e').place('f', 'd').undo();
  expect(room.onFloor).toBeUndefined();
  expect(new Set(room.queue)).toEqual(new Set(['a', 'b', 'd', 'e', 'f']));
  expect(room.queue.indexOf('f')).toBeLessThan(room.queue.indexOf('d'));
  expect(room.staff[`hand:${room.hand('e')}`]).toMatchObject({ skips: 1 });
});

test('H10 who was skipped a second time, or placed, between Next and Undo does not step back again', () => {
  const twice = Scenario.open();
  twice.raiseAll('a', 'b', 'c', 'd').skip('a').next().skip('a').undo().raise('e');
  expect(twice.queue).toEqual(['b', 'c', 'd', 'e', 'a']);
  const placed = Scenario.open();
  placed.raiseAll('a', 'b', 'c', 'd').skip('a').next().place('a', 'c').undo();
  expect(placed.queue.indexOf('a')).toBeLessThan(placed.queue.indexOf('c'));
});

test('H10 Undo is too late after 5 s', () => {
  const { room } = advanced();
  const turn = room.turnId;
  expect(room.wait(floorLimits.undoMs + 1).when(ana, undo(turn)).refused).toBe('undo-too-late');
  const other = advanced().room;
  other.wait(floorLimits.undoMs).undo();
  expect(other.onFloor).toBe('a');
});

test('H10 Undo is too late once somebody accepted, declined or withdrew', () => {
  const acts: readonly ((room: Scenario) => unknown)[] = [
    (room) => room.accept('b'),
    (room) => room.decline('b'),
    (room) => room.lower('b'),
    (room) => room.accept('b').start(),
  ];
  for (const act of acts) {
    const { room } = advanced();
    const turn = room.turnId;
    act(room);
    const before = room.state;
    expect(room.when(ana, undo(turn)).refused).toBe('undo-too-late');
    expect(room.state).toBe(before);
  }
});

test('H10 Undo is too late when the person skipped by Next lowered their hand, or the last speaker raised a new one', () => {
  const skipped = Scenario.open();
  skipped.raiseAll('a', 'b').next().next().lower('a');
  expect(skipped.when(ana, undo(skipped.turnId)).refused).toBe('undo-too-late');
  const { room } = advanced();
  room.raise('a');
  expect(room.when(ana, undo(room.turnId)).refused).toBe('undo-too-late');
});

test('H10 a second Undo, an older turn and an unknown one are refused', () => {
  const { room, turn } = advanced();
  const undone = room.turnId;
  expect(room.when(ana, undo(turn)).refused).toBe('stale');
  expect(room.when(ana, undo('never-was')).refused).toBe('no-such-item');
  room.undo();
  expect(room.when(ben, undo(undone)).refused).toBe('stale');
  expect(room.onFloor).toBe('a');
});

test('H10 after Undo the queue goes on as if Next had not been pressed', () => {
  const { room } = advanced();
  room.undo().next();
  expect([room.onFloor, room.onDeck]).toEqual(['b', 'c']);
  room.accept('b').start().wait(20_000).end();
  expect(room.when(attendee('b'), { type: 'hand.raise', data: {} }).refused).toBeUndefined();
});

test('H10 there is no Undo into a break, and nobody removed comes back by it', () => {
  const { room } = advanced();
  const turn = room.turnId;
  room.phase('break');
  expect(room.when(ana, undo(turn)).refused).toBe('undo-too-late');
  const other = advanced().room;
  other.given(ana, { type: 'person.remove', data: { handle: `hand:${other.hand('a')}` } });
  expect(other.when(ana, undo(other.turnId)).refused).toBe('undo-too-late');
});
