import { expect, test } from 'vitest';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

const raise = (data: object = {}) => ({ type: 'hand.raise', data });

test('H1 one hand per participant, with a topic if they like', () => {
  const room = Scenario.open();
  room.raise('mia', 'Bees');
  expect(room.of('mia')['hand']).toMatchObject({ kind: 'speak', state: 'waiting', topic: 'Bees' });
  expect(room.when(attendee('mia'), raise()).refused).toBe('already-raised');
  expect(room.public['queue']).toMatchObject({ total: 1, open: true, rule: 'fair' });
});

test('H1 a topic has at most 140 graphemes', () => {
  const room = Scenario.open();
  expect(room.when(attendee('mia'), raise({ topic: 'x'.repeat(141) })).refused).toBe('text-too-long');
  expect(room.when(attendee('mia'), raise({ topic: 'x'.repeat(140) })).refused).toBeUndefined();
});

test('H1 an empty topic is no topic', () => {
  const room = Scenario.open();
  room.raise('mia', ' \u200B ');
  expect(room.of('mia')['hand']).not.toHaveProperty('topic');
});

test('H1 a hand can be lowered at any time and raised again with a fresh sign and id', () => {
  const room = Scenario.open();
  const first = room.raise('mia');
  const sign = room.public[`hand:${first}`]?.['sign'];
  room.lower('mia');
  expect(room.of('mia')).not.toHaveProperty('hand');
  expect(room.queue).toEqual([]);
  const second = room.raise('mia');
  expect(second).not.toBe(first);
  expect(room.public[`hand:${second}`]?.['sign']).not.toEqual(sign);
});

test('H1 lowering what is not up, not theirs or long gone is told apart', () => {
  const room = Scenario.open();
  expect(room.when(attendee('mia'), { type: 'hand.lower', data: {} }).refused).toBe('no-such-item');
  const gone = room.raise('mia');
  room.lower('mia');
  expect(room.when(attendee('mia'), { type: 'hand.lower', data: { handId: gone } }).refused).toBe('stale');
  const others = room.raise('kim');
  room.raise('mia');
  expect(room.when(attendee('mia'), { type: 'hand.lower', data: { handId: others } }).refused).toBe('no-such-item');
  expect(room.queue).toEqual(['kim', 'mia']);
});

test('L3 closed hands refuse new ones, keep those that are up, and moderators can still add one', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.set({ hands: 'closed' });
  expect(room.when(attendee('kim'), raise()).refused).toBe('hands-closed');
  room.add('Rosa');
  expect(room.queue).toEqual(['mia', 'Rosa']);
  expect(room.public['queue']).toMatchObject({ open: false });
});

test('Q7 a muted person cannot raise a hand and is told why', () => {
  const room = Scenario.open();
  const hand = room.raise('mia');
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${hand}`, on: true } }).lower('mia');
  expect(room.when(attendee('mia'), raise()).refused).toBe('muted');
  expect(room.of('mia')['muted']).toBe(true);
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${hand}`, on: false } });
  expect(room.when(attendee('mia'), raise()).refused).toBeUndefined();
  expect(room.of('mia')).not.toHaveProperty('muted');
});

test('H8 a moderator adds a hand for somebody without a phone: same queue, 0 earlier turns', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.turn();
  room.raise('mia');
  const id = room.add('Man in the red scarf', { place: 'Row 3', topic: 'Trams' });
  expect(room.queue).toEqual(['Man in the red scarf', 'mia']);
  expect(room.public[`hand:${id}`]).toMatchObject({ name: 'Man in the red scarf', place: 'Row 3', topic: 'Trams' });
  expect(room.staff[`hand:${id}`]).toMatchObject({ added: true, away: false, muted: false, approved: true });
  room.next().start().wait(20_000).end();
  room.add('Man in the red scarf');
  expect(room.queue).toEqual(['Man in the red scarf', 'mia']);
});

test('H8 a hand needs a label', () => {
  const room = Scenario.open();
  expect(room.when(ana, { type: 'hand.add', data: { label: '  ' } }).refused).toBe('text-empty');
});

test('H12 the sign stays from the raise until the turn is over, on the screens and on the phone', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  const sign = (room.of('mia')['hand'] as { sign: unknown }).sign;
  expect(room.public[`hand:${room.hand('mia')}`]?.['sign']).toEqual(sign);
  room.next();
  for (const step of [() => room.accept('mia'), () => room.start(), () => room]) {
    expect(room.floor['sign']).toEqual(sign);
    expect(room.stage['now']?.['sign']).toEqual(sign);
    expect(room.of('mia')['turn']).toMatchObject({ sign });
    step();
  }
});

test('H12 colours are 1 to 8, and numerals of those who wait are distinct however many they are', () => {
  const room = Scenario.open();
  for (let i = 0; i < 150; i += 1) room.raise(`p${i}`);
  for (let i = 0; i < 30; i += 1) room.lower(`p${i}`).raise(`p${i}`);
  room.next();
  const signs = [
    room.floor['sign'],
    ...Object.entries(room.public).flatMap(([key, hand]) => (key.startsWith('hand:') ? [hand['sign']] : [])),
  ] as { colour: number; numeral: number }[];
  expect(signs).toHaveLength(150);
  expect(new Set(signs.map(({ numeral }) => numeral)).size).toBe(150);
  for (const { colour } of signs) {
    expect(colour).toBeGreaterThanOrEqual(1);
    expect(colour).toBeLessThanOrEqual(8);
  }
});

test('H12 a numeral that was just freed rests before somebody else gets it', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  room.lower('mia').raise('lea');
  expect(room.of('lea')['hand']).toMatchObject({ sign: { numeral: 3 } });
});

test('H12 the place that somebody tells of themselves stands beside their hand', () => {
  const room = Scenario.open();
  const id = room.raise('mia');
  room.given(attendee('mia'), { type: 'person.place', data: { place: 'left, row 6' } });
  expect(room.public[`hand:${id}`]?.['place']).toBe('left, row 6');
  expect(room.of('mia')['place']).toBe('left, row 6');
});

test('the queue has an end, and says so', () => {
  const room = Scenario.open();
  room.raise('mia');
  const [hand] = room.state.features.floor.waiting.values();
  if (hand === undefined) throw new Error('no hand');
  const many = room.state.features.floor.waiting.withMutations((waiting) => {
    for (let i = waiting.size; i < floorLimits.handsPerRoomCount; i += 1)
      waiting.set(`h${i}`, { ...hand, id: `h${i}` });
  });
  room.state = {
    ...room.state,
    features: { ...room.state.features, floor: { ...room.state.features.floor, waiting: many } },
  };
  expect(room.when(attendee('kim'), raise()).refused).toBe('hands-closed');
  expect(room.when(ana, { type: 'hand.add', data: { label: 'Rosa' } }).refused).toBe('hands-closed');
});

test('a moderator clears a hand, waiting or called, but not one on air', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea');
  const clear = (name: string) => room.when(ana, { type: 'hand.clear', data: { handId: room.hand(name) } });
  expect(clear('mia').refused).toBeUndefined();
  expect(room.queue).toEqual(['kim', 'lea']);
  room.next();
  expect(clear('kim').refused).toBeUndefined();
  expect(room.floor['state']).toBe('free');
  room.next().start();
  expect(clear('lea').refused).toBe('not-allowed');
  expect(clear('mia').refused).toBe('stale');
  expect(room.when(ana, { type: 'hand.clear', data: { handId: 'never-was' } }).refused).toBe('no-such-item');
});
