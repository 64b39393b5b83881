import { expect, test } from 'vitest';
import { exportOf, recapOf } from '../../../room/views.ts';
import { ask, moderates, named } from '../../../testing/acts/questions.ts';
import { ana, Scenario } from '../../../testing/scenario.ts';
import { paused, resumed } from './pause.ts';

/** Mia speaks by phone: heard for so many seconds, and then not for so many, again and again. */
function spoke(...seconds: readonly number[]): Scenario {
  const room = named(Scenario.open().sound(), 'mia', 'Mia');
  room.raiseAll('mia', 'kim');
  room.speaks('mia');
  seconds.forEach((length, at) => {
    if (at % 2 === 1) room.lost();
    else if (at > 0) room.heard();
    room.wait(length * 1000);
  });
  return room;
}
const turns = (room: Scenario) => exportOf(room.state)['turns'] ?? [];
const countedOf = (room: Scenario, name: string) => room.state.features.floor.countedTurns.get(`p-${name}`) ?? 0;

test('V4 H2 time that nobody heard does not count as a turn: on air for 10 s means heard for 10 s', () => {
  expect(countedOf(spoke(6, 60).end(), 'mia')).toBe(0);
  expect(countedOf(spoke(6, 60, 3).end(), 'mia')).toBe(0);
  expect(countedOf(spoke(6, 60, 4).end(), 'mia')).toBe(1);
  expect(countedOf(spoke(10, 60).end(), 'mia')).toBe(1);
});

test('V4 C2 the export tells the seconds that were heard, also of a turn that ended in a pause', () => {
  expect(turns(spoke(20, 30, 5, 40).end())).toMatchObject([{ seconds: 25, counted: true, end: 'spoken' }]);
  expect(turns(spoke(20, 30, 5).end())).toMatchObject([{ seconds: 25, counted: true }]);
});

test('V4 C1 the recap and the mean length of a turn go by what was heard', () => {
  const room = spoke(20, 30, 20, 500).end();
  expect(room.public['queue']).toMatchObject({ meanSeconds: (40 + 120) / 2 });
  room.phase('ended');
  expect(recapOf(room.state)?.['floor']).toMatchObject({ seconds: 40, speakers: [{ seconds: 40 }] });
});

test('H10 V4 Undo brings a turn back as it stood: with its time left, and standing still where it did', () => {
  const room = spoke(20, 5);
  const { startedAt, pausedAt } = room.floor;
  room.next().wait(4_000).undo();
  expect(room.floor).toMatchObject({ startedAt: Number(startedAt) + 4_000, pausedAt: Number(pausedAt) + 4_000 });
  expect(room.of('mia')['turn']).toMatchObject({ pausedAt: Number(pausedAt) + 4_000 });
  room.heard().wait(3_000).end();
  expect(turns(room)).toMatchObject([{ seconds: 23 }]);
});

test('H9 V4 a turn that stands still is extended, ended and followed like any other', () => {
  const room = spoke(20, 5).given(ana, { type: 'turn.extend', data: { seconds: 30 } });
  expect(room.floor['secondsPlanned']).toBe(150);
  expect(room.floor).toHaveProperty('pausedAt');
  expect(room.when(ana, { type: 'hand.skip', data: { handId: room.hand('mia') } }).refused).toBe('not-allowed');
  expect(room.next().onFloor).toBe('kim');
  expect(room.floor).not.toHaveProperty('pausedAt');
});

test('H6 V4 what was to be read and was not does not count as read', () => {
  const switched = () => {
    const room = Scenario.open().sound();
    room.raise('mia', 'Bees');
    return room.speaks('mia').wait(2_000).accept('mia', 'read').wait(20_000);
  };
  expect(countedOf(switched().end(), 'mia')).toBe(0);
  expect(countedOf(switched().start().wait(1_000).end(), 'mia')).toBe(1);
});

test('P3 H2 an anonymous asker who speaks by phone has come forward: it counts', () => {
  const room = Scenario.open().sound();
  moderates(room, 'onstage', ask(room, 'mia', 'Why?', { anonymous: true, voice: 'self' }));
  room.accept('mia', 'phone').heard().wait(12_000).end();
  expect(countedOf(room, 'mia')).toBe(1);
});

test('V4 only what runs can be paused, and only what stands still goes on', () => {
  const { floor } = spoke(20).state.features;
  const { turnId } = spoke(20);
  expect(paused(floor, 'another turn', 9e9)).toBe(floor);
  expect(resumed(floor, turnId, 9e9)).toBe(floor);
  const still = spoke(20, 5).state.features.floor;
  expect(paused(still, turnId, 9e9)).toBe(still);
  expect(resumed(still, 'another turn', 9e9)).toBe(still);
  const free = spoke(20).end().state.features.floor;
  expect(paused(free, turnId, 9e9)).toBe(free);
});

test('V4 whoever simply stands up is never paused: there is no voice to lose', () => {
  const room = Scenario.open().sound();
  room.given(ana, { type: 'turn.start', data: { label: 'Somebody' } });
  for (const type of ['voice.heard', 'voice.lost', 'voice.cut'])
    expect(
      room.when(type === 'voice.cut' ? ana : { participant: 'p-screen', role: 'stage' }, {
        type,
        data: { turnId: room.turnId },
      }).refused,
    ).toBe('no-turn');
  expect(room.when(ana, { type: 'turn.start', data: { turnId: room.turnId } }).refused).toBe('stale');
});
