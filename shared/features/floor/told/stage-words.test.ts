import { expect, test } from 'vitest';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';

const words = ['name', 'place', 'topic'] as const;

function person(room: Scenario, name: string): string {
  room.given(attendee(name), { type: 'person.name', data: { name: `${name} of the hall` } });
  room.given(attendee(name), { type: 'person.place', data: { place: `seat of ${name}` } });
  return room.raise(name, `topic of ${name}`);
}
const approve = (room: Scenario, id: string) => room.given(ana, { type: 'hand.approve', data: { handId: id } });
const hide = (room: Scenario, id: string) => room.given(ana, { type: 'hand.hide', data: { handId: id } });
const shown = (record: object = {}) =>
  Object.keys(record).filter((field) => (words as readonly string[]).includes(field));

test('T3 a waiting hand shows its sign alone on the stage, all its words once approved', () => {
  const room = Scenario.open();
  const id = person(room, 'mia');
  expect(shown(room.stage[`hand:${id}`])).toEqual([]);
  expect(room.stage[`hand:${id}`]).toHaveProperty('sign');
  approve(room, id);
  expect(room.stage[`hand:${id}`]).toMatchObject({
    name: 'mia of the hall',
    place: 'seat of mia',
    topic: 'topic of mia',
    approved: true,
  });
});

test('T3 the stage keeps the words as they were approved, also when the person changes them', () => {
  const room = Scenario.open();
  const id = approve(room, person(room, 'mia')).hand('mia');
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'Rude words' } });
  room.given(attendee('mia'), { type: 'person.place', data: { place: 'Rude place' } });
  expect(room.stage[`hand:${id}`]).toMatchObject({ name: 'mia of the hall', place: 'seat of mia' });
  expect(JSON.stringify(room.stage)).not.toContain('Rude');
});

test('T3 words that are called reach the stage as they read then', () => {
  const room = Scenario.open();
  person(room, 'mia');
  room.next().given(attendee('mia'), { type: 'person.name', data: { name: 'Rude words' } });
  expect(room.stage['now']).toMatchObject({ name: 'mia of the hall', topic: 'topic of mia' });
  expect(JSON.stringify(room.stage)).not.toContain('Rude');
});

test('T3 the deck on the stage has a name only where it was approved', () => {
  const room = Scenario.open();
  person(room, 'mia');
  person(room, 'kim');
  room.next();
  expect(room.stage['deck']).toHaveProperty('sign');
  expect(room.stage['deck']).not.toHaveProperty('name');
  expect(room.public['deck']).toHaveProperty('name', 'kim of the hall');
  approve(room, room.hand('kim'));
  expect(room.stage['deck']).toHaveProperty('name', 'kim of the hall');
});

test('T3 hiding covers name, place and topic everywhere, in the queue and on the floor', () => {
  const room = Scenario.open();
  const id = approve(room, person(room, 'mia')).hand('mia');
  hide(room, id);
  for (const view of [room.stage, room.public]) {
    expect(shown(view[`hand:${id}`])).toEqual([]);
    expect(view[`hand:${id}`]).not.toHaveProperty('approved');
  }
  expect(room.staff[`hand:${id}`]).toMatchObject({ hidden: true, approved: false, topic: 'topic of mia' });
  room.next();
  expect(shown(room.stage['now'])).toEqual([]);
  expect(shown(room.public['now'])).toEqual([]);
});

test('T3 hiding somebody on the floor takes their words away at once, and for later', () => {
  const room = Scenario.open();
  const id = person(room, 'mia');
  hide(approve(room, id).next(), id);
  expect(shown(room.public['now'])).toEqual([]);
  room.skip('mia');
  expect(shown(room.stage[`hand:${id}`])).toEqual([]);
  expect(shown(room.public[`hand:${id}`])).toEqual([]);
  expect(room.public[`hand:${id}`]).not.toHaveProperty('approved');
  expect(room.of('mia')['hand']).toMatchObject({ approved: false });
});

test('T3 what was hidden comes back with a new approval', () => {
  const room = Scenario.open();
  const id = person(room, 'mia');
  hide(room, id);
  approve(room, id);
  expect(room.stage[`hand:${id}`]).toMatchObject({ topic: 'topic of mia' });
  hide(room.next(), id);
  approve(room, id);
  expect(room.stage['now']).toMatchObject({ topic: 'topic of mia' });
});

test('T3 Undo never brings hidden words back, of the called person or of the one before', () => {
  const room = Scenario.open();
  const mia = approve(room, person(room, 'mia')).hand('mia');
  const kim = approve(room, person(room, 'kim')).hand('kim');
  room.next().next();
  hide(room, mia);
  hide(room, kim);
  room.undo();
  expect(room.onFloor).toBe('mia');
  for (const view of [room.stage, room.public]) {
    expect(shown(view['now'])).toEqual([]);
    expect(shown(view[`hand:${kim}`])).toEqual([]);
  }
});

test('L3 screened topics stay off the phones until approved, names and places do not', () => {
  const room = Scenario.open({ topics: 'screened' });
  const id = person(room, 'mia');
  expect(shown(room.public[`hand:${id}`])).toEqual(['name', 'place']);
  expect(room.staff[`hand:${id}`]).toMatchObject({ topic: 'topic of mia' });
  expect(room.of('mia')['hand']).toMatchObject({ topic: 'topic of mia', approved: false });
  approve(room, id);
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'topic of mia' });
  expect(room.of('mia')['hand']).toMatchObject({ approved: true });
});

test('L3 a room that decides to do without names shows none any more, but labels of added hands', () => {
  const room = Scenario.open();
  const id = approve(room, person(room, 'mia')).hand('mia');
  person(room, 'kim');
  const rosa = room.add('Rosa');
  room.place('mia').call('kim');
  room.set({ names: 'off' });
  for (const view of [room.public, room.stage, room.staff]) {
    expect(JSON.stringify(view)).not.toContain('of the hall');
    expect(view[`hand:${rosa}`]).toHaveProperty('name', 'Rosa');
  }
  room.set({ names: 'optional' });
  expect(room.stage[`hand:${id}`]).toHaveProperty('name', 'mia of the hall');
});
