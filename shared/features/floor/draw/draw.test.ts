import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportOf } from '../../../room/views.ts';
import { ana, attendee, host, Scenario } from '../../../testing/scenario.ts';
import type { ViewRecord } from '../../../kernel/records.ts';
import { placeAmong } from '../queue/order.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const drawn = (room: Scenario) => room.public['draw'] as ViewRecord;
const draw = (room: Scenario) => room.given(ana, { type: 'queue.draw', data: {} });
const seedOf = (room: Scenario) => String(room.state.features.floor.draws.commitment?.seed);
const numeralOf = (room: Scenario, name: string) =>
  (room.public[`hand:${room.hand(name)}`]?.['sign'] as { numeral?: number } | undefined)?.numeral;
const six = ['mia', 'kim', 'lea', 'noa', 'ida', 'zoe'];

test('H2 a draw can be checked by anybody from the seed and the numerals that the stage showed', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll(...six);
  const promised = room.stage['queue']?.['drawHash'];
  const numerals = six.map((name) => numeralOf(room, name));
  draw(room);
  const { seed, hash, total, round } = room.stage['draw'] as ViewRecord;
  expect(sha256(String(seed))).toBe(promised);
  expect({ hash, total, round }).toEqual({ hash: promised, total: 6, round: 1 });
  const lots = numerals.toSorted((a, b) => (sha256(`${seed}:${a}`) < sha256(`${seed}:${b}`) ? -1 : 1));
  expect(room.stage['draw']?.['numerals']).toEqual(lots);
  expect(room.queue.map((name) => numeralOf(room, name))).toEqual(lots);
  expect(room.queue).not.toEqual(six);
});

test('H2 the seed of a draw is in no view, record or export before it is drawn, staff’s included', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll(...six);
  const everything = () =>
    JSON.stringify([room.public, room.stage, room.staff, ...six.map((name) => room.of(name)), exportOf(room.state)]);
  const first = seedOf(room);
  expect(everything()).not.toContain(`"${first}"`);
  draw(room);
  expect(everything()).toContain(`"${first}"`);
  expect(seedOf(room)).not.toBe(first);
  expect(everything()).not.toContain(`"${seedOf(room)}"`);
  expect(room.public['queue']?.['drawHash']).toBe(sha256(seedOf(room)));
});

test('H2 who raises after a draw waits for the next one and stands behind those drawn', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll('mia', 'kim', 'lea');
  draw(room);
  const before = room.queue;
  room.raiseAll('ida', 'noa', 'zoe');
  expect(room.queue).toEqual([...before, 'ida', 'noa', 'zoe']);
  draw(room);
  expect(room.queue.slice(0, 3)).toEqual(before);
  expect(new Set(room.queue.slice(3))).toEqual(new Set(['ida', 'noa', 'zoe']));
  expect(drawn(room)).toMatchObject({ round: 2, total: 3 });
  expect(room.when(ana, { type: 'queue.draw', data: {} }).refused).toBe('queue-empty');
});

test('H2 Next calls nobody and puts nobody on deck who has not been drawn; a moderator can call anybody', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll('mia', 'kim');
  expect(room.when(ana, { type: 'queue.next', data: {} }).refusal).toMatchObject({
    rejected: 'queue-empty',
    message: 'Nobody has been drawn yet. Press Draw first.',
  });
  room.call('kim').start();
  expect(room.onDeck).toBeUndefined();
  room.next();
  expect(room.onFloor).toBeUndefined();
  draw(room).next().start();
  expect(room.onFloor).toBe('mia');
  room.raise('lea');
  expect(room.onDeck).toBeUndefined();
  draw(room);
  expect(room.onDeck).toBe('lea');
});

test('H2 H5 a place given by a moderator stands above the draw and is not drawn', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll('mia', 'kim', 'lea', 'noa');
  room.place('noa', 'mia');
  draw(room);
  expect(room.queue[0]).toBe('noa');
  expect(drawn(room)['total']).toBe(3);
  expect(room.next().onFloor).toBe('noa');
});

test('H2 nobody gets another seed by changing the rule to and fro', () => {
  const room = Scenario.open();
  expect(room.public['queue']).not.toHaveProperty('drawHash');
  room.set({ order: 'draw' });
  const hash = room.public['queue']?.['drawHash'];
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  room.set({ order: 'fair' });
  expect(room.public['queue']).not.toHaveProperty('drawHash');
  room.set({ order: 'draw' });
  expect(room.public['queue']?.['drawHash']).toBe(hash);
});

test('H2 the draw is not there where it is not the rule, nor for anybody but moderators', () => {
  const room = Scenario.open().raiseAll('mia', 'kim');
  expect(room.when(ana, { type: 'queue.draw', data: {} }).refused).toBe('not-allowed');
  room.set({ order: 'draw' });
  expect(room.when(attendee('mia'), { type: 'queue.draw', data: {} }).refused).toBe('not-allowed');
  draw(room).set({ order: 'arrival' });
  expect(room.public).not.toHaveProperty('draw');
  expect(room.queue).toEqual(['mia', 'kim']);
});

test('H2 H10 who was on deck stays so when the rule becomes the draw', () => {
  const room = Scenario.open().raiseAll('mia', 'kim', 'lea').next().start();
  room.set({ order: 'draw' });
  expect(room.onDeck).toBe('kim');
  expect(room.next().onFloor).toBe('kim');
});

test('H6 H2 a skip and an Undo leave everybody the place that was drawn', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll('mia', 'kim', 'lea');
  draw(room);
  const [first = '', second = '', third = ''] = room.queue;
  room.next().undo();
  expect(room.queue).toEqual([first, second, third]);
  room.skip(first);
  expect(room.queue).toEqual([second, first, third]);
  room.turn();
  expect(room.queue).toEqual([first, third]);
});

test('H2 H3 drawn at the doors already, and a phone computes the place of everybody', () => {
  const room = Scenario.open({ order: 'draw' }, 'doors').raiseAll('mia', 'kim');
  draw(room);
  room.raiseAll('lea', 'noa');
  const hands = Object.fromEntries(
    Object.entries(room.public)
      .filter(([key]) => key.startsWith('hand:'))
      .map(([key, { key: sort }]) => [key.slice(5), { key: sort as readonly number[] }]),
  );
  for (const [ahead, name] of room.queue.entries()) expect(placeAmong(hands, room.hand(name))?.place).toBe(ahead + 1);
  expect(room.queue.slice(2)).toEqual(['lea', 'noa']);
});

test('C2 all draws are in the host’s export', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll('mia');
  draw(room);
  room.raiseAll('kim');
  draw(room);
  const { draws } = exportOf(room.state);
  expect(draws).toHaveLength(2);
  expect(draws?.[1]).toMatchObject({ round: 2, hands: '2', hash: drawn(room)['hash'] as string });
  room.given(host, { type: 'room.phase', data: { phase: 'ended' } });
  expect(room.when(ana, { type: 'queue.draw', data: {} }).refused).toBe('room-ended');
});
