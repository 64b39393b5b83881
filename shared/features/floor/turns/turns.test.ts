import { expect, test } from 'vitest';
import {
  ana,
  attendee,
  ben,
  host,
  Scenario,
  speaker,
  system,
  type AnyCommand,
  type Who,
} from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

const states = ['waiting', 'called', 'accepted', 'on-air', 'spoken', 'withdrawn', 'cleared'] as const;
type State = (typeof states)[number];

/** A room where the hand of "mia" is in that state; "kim" waits behind. */
function inState(state: State): Scenario {
  const room = Scenario.open();
  room.raise('mia', 'Bees');
  room.raise('kim');
  if (state === 'waiting') return room;
  if (state === 'withdrawn') return room.lower('mia');
  if (state === 'cleared') return room.given(ana, { type: 'hand.clear', data: { handId: room.hand('mia') } });
  room.next();
  if (state === 'called') return room;
  room.accept('mia');
  if (state === 'accepted') return room;
  room.start();
  return state === 'on-air' ? room : room.wait(20_000).end();
}

const mia = attendee('mia');
/** H6, by hand from the rule: what each act on mia's hand comes to in each state, in their order; `ok:` names the state it leads to. */
const table: readonly (readonly [string, Who, (room: Scenario) => AnyCommand, row: string])[] = [
  [
    'accepting',
    mia,
    () => ({ type: 'turn.accept', data: { by: 'room' } }),
    'no-turn ok:accepted ok:accepted stale no-turn no-turn no-turn',
  ],
  [
    '"Not now"',
    mia,
    () => ({ type: 'turn.decline', data: {} }),
    'no-turn ok:waiting ok:waiting stale no-turn no-turn no-turn',
  ],
  [
    'lowering',
    mia,
    () => ({ type: 'hand.lower', data: {} }),
    'ok:gone ok:gone ok:gone ok:gone no-such-item no-such-item no-such-item',
  ],
  [
    'ending one’s own turn',
    mia,
    () => ({ type: 'turn.end', data: {} }),
    'no-turn no-turn no-turn ok:gone no-turn no-turn no-turn',
  ],
  [
    'calling',
    ben,
    (room) => ({ type: 'hand.call', data: { handId: room.hand('mia') } }),
    'ok:called already-called already-called already-called stale stale stale',
  ],
  [
    'skipping',
    ana,
    (room) => ({ type: 'hand.skip', data: { handId: room.hand('mia') } }),
    'ok:waiting ok:waiting ok:waiting not-allowed stale stale stale',
  ],
  [
    'starting that hand',
    speaker,
    (room) => ({ type: 'turn.start', data: { handId: room.hand('mia') } }),
    'ok:on-air ok:on-air ok:on-air stale stale stale stale',
  ],
  [
    'starting whoever is called',
    ana,
    () => ({ type: 'turn.start', data: {} }),
    'no-turn ok:on-air ok:on-air stale no-turn no-turn no-turn',
  ],
  [
    'ending as the speaker',
    speaker,
    () => ({ type: 'turn.end', data: {} }),
    'no-turn no-turn no-turn ok:gone no-turn no-turn no-turn',
  ],
  [
    'extending',
    ana,
    () => ({ type: 'turn.extend', data: { seconds: 30 } }),
    'no-turn ok:called ok:accepted ok:on-air no-turn no-turn no-turn',
  ],
];

const cells = table.flatMap(([what, who, command, row]) =>
  states.map((state, index) => ({ what, who, command, state, expected: row.split(' ')[index] ?? '' })),
);
test.each(cells)('H6 $what in state $state comes to $expected', ({ who, command, state, expected }) => {
  const room = inState(state);
  const before = room.state;
  room.when(who, command(room));
  if (!expected.startsWith('ok:')) {
    expect(room.refused).toBe(expected);
    expect(room.state).toBe(before);
    return;
  }
  expect(room.refused).toBeUndefined();
  const hand = room.of('mia')['hand'] as { state: string } | undefined;
  expect(hand?.state ?? 'gone').toBe(expected.slice(3));
});

test('H6 the person sees the state of their turn, the room sees the same', () => {
  const room = inState('called');
  expect(room.of('mia')['turn']).toMatchObject({
    id: room.turnId,
    state: 'called',
    calledAt: room.now,
    secondsPlanned: 120,
  });
  expect(room.floor).toMatchObject({ state: 'called', calledAt: room.now, secondsPlanned: 120, topic: 'Bees' });
  expect(room.floor).not.toHaveProperty('startedAt');
  room.accept('mia', 'read');
  expect(room.floor).toMatchObject({ state: 'accepted', by: 'read' });
  room.wait(5000).start();
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'read', startedAt: room.now });
  expect(room.of('mia')['turn']).toMatchObject({ state: 'on-air', by: 'read', startedAt: room.now });
  expect(room.of('kim')).not.toHaveProperty('turn');
  expect(room.staff['floor']).toMatchObject({ calledAt: room.floor['calledAt'] });
});

test('H6 the clock does not run while somebody walks: it starts with "Start turn"', () => {
  const room = inState('accepted').wait(60_000).start();
  expect(room.floor['startedAt']).toBe(room.now);
});

test('H6 the first skip goes behind the next hand until another hand was called, then back at its own key', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c', 'd').next().decline('a');
  expect(room.queue).toEqual(['b', 'a', 'c', 'd']);
  room.next();
  expect([room.onFloor, ...room.queue]).toEqual(['b', 'a', 'c', 'd']);
  expect(room.onDeck).toBe('a');
});

test('H6 the second skip goes behind all others, in order of skipping', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').skip('b').skip('b').skip('a').skip('a').raise('d');
  expect(room.queue).toEqual(['c', 'd', 'b', 'a']);
  expect(room.staff[`hand:${room.hand('a')}`]).toMatchObject({ skips: 2 });
});

test('H6 "Not now" and a skip count the same', () => {
  const room = Scenario.open();
  room.raiseAll('a', 'b', 'c').skip('a');
  expect(room.queue).toEqual(['b', 'a', 'c']);
  room.call('a').accept('a').decline('a');
  expect(room.queue).toEqual(['b', 'c', 'a']);
});

test('H6 no answer in 20 s is noted for staff alone; nothing is skipped by itself', () => {
  const room = inState('called')
    .wait(floorLimits.noAnswerMs - 1)
    .due();
  expect(room.staff['floor']).not.toHaveProperty('noAnswer');
  const before = JSON.stringify([room.public, room.stage]);
  room.wait(1).due();
  expect(room.staff['floor']).toMatchObject({ noAnswer: true });
  expect(JSON.stringify([room.public, room.stage])).toBe(before);
  expect(room.onFloor).toBe('mia');
  const entries = room.entries.length;
  room.wait(floorLimits.noAnswerMs).due();
  expect(room.entries).toHaveLength(entries);
});

test('H6 a node whose clock is ahead does not cut the 20 s short', () => {
  const room = inState('called').wait(floorLimits.noAnswerMs - 1);
  room.when(system, { type: 'turn.note-silence', data: { turnId: room.turnId } });
  expect(room.refusal).toMatchObject({ rejected: 'stale', key: 'floor.time-to-answer' });
});

test('H6 after no answer the moderator can call again, and the 20 s start anew', () => {
  const room = inState('called').wait(floorLimits.noAnswerMs).due();
  const turn = room.turnId;
  room.call('mia');
  expect(room.turnId).toBe(turn);
  expect(room.floor['calledAt']).toBe(room.now);
  expect(room.staff['floor']).not.toHaveProperty('noAnswer');
  room.wait(floorLimits.noAnswerMs).due();
  expect(room.staff['floor']).toMatchObject({ noAnswer: true });
});

test('H6 who answers in time, or has no phone, is not noted', () => {
  expect(inState('accepted').wait(floorLimits.noAnswerMs).due().staff['floor']).not.toHaveProperty('noAnswer');
  const room = Scenario.open();
  room.add('Rosa');
  expect(room.next().wait(floorLimits.noAnswerMs).due().staff['floor']).not.toHaveProperty('noAnswer');
});

test('H6 "read it for me" is offered only where there is a topic', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.next();
  expect(room.when(mia, { type: 'turn.accept', data: { by: 'read' } }).refused).toBe('not-allowed');
  expect(room.when(mia, { type: 'turn.accept', data: { by: 'smoke' } }).refused).toBe('bad-input');
  room.accept('mia', 'room');
});

test('H6 the choice can be changed until on air', () => {
  const room = inState('accepted').accept('mia', 'read');
  expect(room.floor['by']).toBe('read');
  room.accept('mia', 'room');
  expect(room.floor['by']).toBe('room');
});

test('H6 nobody answers for somebody else', () => {
  const room = inState('called');
  for (const [type, data] of [
    ['turn.accept', { by: 'room' }],
    ['turn.decline', {}],
  ] as const) {
    expect(room.when(attendee('kim'), { type, data }).refused).toBe('not-allowed');
    expect(room.when(ana, { type, data }).refused).toBe('not-allowed');
  }
  room.start();
  expect(room.when(attendee('kim'), { type: 'turn.end', data: {} }).refused).toBe('not-allowed');
});

test('H6 somebody who simply stands up: a label is enough', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.given(speaker, { type: 'turn.start', data: { label: 'The lady in front' } });
  expect(room.floor).toMatchObject({
    state: 'on-air',
    label: 'The lady in front',
    startedAt: room.now,
    secondsPlanned: 120,
  });
  expect(room.floor).not.toHaveProperty('handId');
  expect(room.onDeck).toBe('mia');
  expect(room.when(ana, { type: 'turn.start', data: { label: 'Another' } }).refused).toBe('floor-taken');
  room.wait(15_000).end();
  expect(room.floor['state']).toBe('free');
  expect(room.when(ana, { type: 'turn.start', data: { label: ' ' } }).refused).toBe('text-empty');
});

test('H6 one person on the floor at a time', () => {
  for (const state of ['called', 'accepted', 'on-air'] as const) {
    const room = inState(state);
    const kim = room.hand('kim');
    expect(room.when(ana, { type: 'hand.call', data: { handId: kim } }).refused).toBe('floor-taken');
    expect(room.when(ana, { type: 'turn.start', data: { handId: kim } }).refused).toBe('floor-taken');
    expect(room.when(ana, { type: 'turn.start', data: { label: 'Rosa' } }).refused).toBe('floor-taken');
    expect(room.onFloor).toBe('mia');
  }
});

test('H6 lowering on air ends the turn, and it counts', () => {
  const room = inState('on-air').wait(10_000).lower('mia');
  room.raise('mia');
  expect(room.queue).toEqual(['kim', 'mia']);
});

test('H6 a turn named by a page that is over is stale, one that never was is no such item', () => {
  const room = inState('on-air');
  const over = room.turnId;
  room.end().next();
  const acts: readonly (readonly [Who, string, object])[] = [
    [attendee('kim'), 'turn.accept', { by: 'room' }],
    [attendee('kim'), 'turn.decline', {}],
    [attendee('kim'), 'turn.end', {}],
    [ana, 'turn.start', {}],
    [ana, 'turn.end', {}],
    [ana, 'turn.extend', { seconds: 10 }],
  ];
  for (const [who, type, data] of acts) {
    expect(room.when(who, { type, data: { ...data, turnId: over } }).refused).toBe('stale');
    expect(room.when(who, { type, data: { ...data, turnId: 'never-was' } }).refused).toBe('no-such-item');
  }
  expect(room.onFloor).toBe('kim');
});

test('H9 seconds from the settings, extended as often as needed, no automatic cut', () => {
  const room = Scenario.open({ turnSeconds: 45 });
  room.raise('mia');
  room.next().start();
  expect(room.floor['secondsPlanned']).toBe(45);
  room.set({ turnSeconds: 60 });
  expect(room.floor['secondsPlanned']).toBe(45);
  room.given(ana, { type: 'turn.extend', data: { seconds: 30, turnId: room.turnId } });
  room.given(host, { type: 'turn.extend', data: { seconds: 15 } });
  expect(room.floor['secondsPlanned']).toBe(90);
  expect(room.of('mia')['turn']).toMatchObject({ secondsPlanned: 90 });
  room.wait(1_000_000).due();
  expect(room.floor['state']).toBe('on-air');
});

test('H9 the end by the person, a moderator, the host or the speaker', () => {
  for (const who of [mia, ana, host, speaker]) {
    const room = inState('on-air').given(who, { type: 'turn.end', data: {} });
    expect(room.floor['state']).toBe('free');
  }
});

test('H9 a walk-up’s time can be extended too', () => {
  const room = Scenario.open().given(ana, { type: 'turn.start', data: { label: 'Rosa' } });
  room.given(ana, { type: 'turn.extend', data: { seconds: 30 } });
  expect(room.floor['secondsPlanned']).toBe(150);
});
