import { expect, test } from 'vitest';
import { holds, lets, hides, said } from '../../../testing/acts/held.ts';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

/* H1: what a hand is about, given with it or after it. */

const about = (room: Scenario, name: string, topic: string, handId?: string): Scenario =>
  room.when(attendee(name), { type: 'hand.topic', data: handId === undefined ? { topic } : { topic, handId } });
const told = (room: Scenario, name: string) => [room.refused, said(room), room.of(name)['hand']] as const;
const topicOf = (record: object = {}) => ('topic' in record ? record.topic : undefined);

test('H1 a topic is given after the hand, changed, and taken away; the hand keeps its place and sign', () => {
  const room = Scenario.open();
  const id = room.raise('mia');
  room.raise('kim');
  const { key, sign } = room.public[`hand:${id}`] ?? {};
  about(room, 'mia', '  Bees ');
  expect(room.of('mia')['hand']).toMatchObject({ topic: 'Bees' });
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Bees', key, sign });
  expect(room.staff[`hand:${id}`]).toMatchObject({ topic: 'Bees' });
  expect(topicOf(room.stage[`hand:${id}`])).toBeUndefined();
  about(room, 'mia', 'Wasps', id);
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Wasps', key, sign });
  about(room, 'mia', ' \u200B ');
  expect(room.refused).toBeUndefined();
  expect(room.of('mia')['hand']).not.toHaveProperty('topic');
  expect(room.public[`hand:${id}`]).not.toHaveProperty('topic');
  expect(room.queue).toEqual(['mia', 'kim']);
});

test('H1 the same topic once more changes nothing, and one that is too long is refused', () => {
  const room = Scenario.open();
  room.raise('mia', 'Bees');
  expect(about(room, 'mia', 'Bees').last).toEqual({ events: [] });
  expect(about(room, 'mia', 'x'.repeat(141)).refused).toBe('text-too-long');
  expect(about(room, 'mia', 'x'.repeat(140)).refused).toBeUndefined();
});

test('P2 what gave way to other words is erased with them', () => {
  const room = Scenario.open();
  room.raise('mia', 'Bees');
  const former = room.state.features.floor.waiting.get(room.hand('mia'))?.topic;
  about(room, 'mia', 'Wasps');
  expect(room.entries.at(-1)?.redacts?.map(({ id }) => id)).toEqual([former]);
  about(room, 'mia', '');
  expect([...room.state.contents.values()].map(({ value }) => value)).not.toContain('Wasps');
});

test('H1 it is locked where others stand with the hand, and free again once nobody does', () => {
  const room = Scenario.open();
  const handId = room.raise('mia', 'Bees');
  room.given(attendee('kim'), { type: 'hand.stand', data: { handId } });
  about(room, 'mia', 'Wasps');
  expect(told(room, 'mia')).toMatchObject([
    'locked',
    'Others stand with your hand, so its topic stays.',
    { topic: 'Bees' },
  ]);
  expect(about(room, 'mia', '').refused).toBe('locked');
  room.given(attendee('kim'), { type: 'hand.unstand', data: { handId } });
  expect(about(room, 'mia', 'Wasps').refused).toBeUndefined();
});

test.each([
  ['approved', 'approved', (room: Scenario, id: string) => lets(room, id)],
  ['hidden', 'hidden', (room: Scenario, id: string) => hides(room, id)],
  ['called', 'called', (room: Scenario) => room.next()],
  ['on air', 'called', (room: Scenario) => room.next().start()],
  ['called and skipped', 'called', (room: Scenario) => room.next().skip('mia')],
])('H1 it is locked once the hand is %s', (_how, why, act) => {
  const room = Scenario.open();
  const id = room.raise('mia', 'Bees');
  room.raise('kim');
  act(room, id);
  const [code, sentence, hand] = told(about(room, 'mia', 'Wasps'), 'mia');
  expect([code, sentence]).toEqual(['locked', expect.stringContaining(why)]);
  expect(hand).toMatchObject({ topic: 'Bees' });
});

test('H10 H1 a call that was undone never was: the topic may change', () => {
  const room = Scenario.open();
  const id = room.raise('mia', 'Bees');
  room.next().undo();
  about(room, 'mia', 'Wasps');
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Wasps' });
  expect(room.wait(floorLimits.wordsUnreadMs).next().floor).toMatchObject({ topic: 'Wasps' });
});

test('H1 its owner is told of a hand that waits again after a call, whose topic stays', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  expect(room.of('mia')['hand']).not.toHaveProperty('wasCalled');
  room.next();
  expect(room.of('mia')['hand']).not.toHaveProperty('wasCalled');
  room.skip('mia');
  expect(room.of('mia')['hand']).toMatchObject({ state: 'waiting', wasCalled: true });
});

test('H1 it is one’s own waiting hand: the main one, or the one that is named', () => {
  const room = Scenario.open({ orderLane: true });
  expect(about(room, 'mia', 'Bees').refused).toBe('no-such-item');
  const order = room.order('mia');
  expect(about(room, 'mia', 'Bees').refused).toBe('no-such-item');
  about(room, 'mia', 'Late', order);
  expect(room.public[`hand:${order}`]).toMatchObject({ topic: 'Late' });
  const main = room.raise('mia');
  about(room, 'mia', 'Bees');
  expect(room.public[`hand:${main}`]).toMatchObject({ topic: 'Bees' });
  const others = room.raise('kim', 'Trams');
  expect(about(room, 'mia', 'Mine', others).refused).toBe('no-such-item');
  expect(about(room, 'mia', 'Mine', 'never-was').refused).toBe('no-such-item');
  room.given(attendee('mia'), { type: 'hand.lower', data: { handId: main } });
  expect(about(room, 'mia', 'Bees', main).refused).toBe('stale');
});

test('Q7 whoever is muted is told why', () => {
  const room = Scenario.open();
  const hand = room.raise('mia');
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${hand}`, on: true } });
  expect(told(about(room, 'mia', 'Bees'), 'mia').slice(0, 2)).toEqual(['muted', expect.stringContaining('muted you')]);
});

test('Q6 a held word in it waits for a moderator, and a plain topic in its place waits no longer', () => {
  const room = holds(Scenario.open(), 'gurke');
  const id = room.raise('mia');
  about(room, 'mia', 'Why the Gurke?');
  for (const view of [room.public, room.stage]) expect(topicOf(view[`hand:${id}`])).toBeUndefined();
  expect(room.staff[`hand:${id}`]).toMatchObject({ held: true, heldIn: ['topic'], topic: 'Why the Gurke?' });
  expect(room.of('mia')['hand']).toMatchObject({ held: true });
  about(room, 'mia', 'Why?');
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Why?' });
  expect(room.staff[`hand:${id}`]).not.toHaveProperty('held');
  about(room, 'mia', 'Gurke again').wait(floorLimits.wordsUnreadMs);
  lets(room, id, { topic: 'Gurke again' });
  expect(room.stage[`hand:${id}`]).toMatchObject({ topic: 'Gurke again' });
});

test('T3 a moderator who read the topic before it changed approves nothing', () => {
  const room = Scenario.open();
  const id = room.raise('mia', 'Bees');
  about(room, 'mia', 'Wasps');
  expect(room.when(ana, { type: 'hand.approve', data: { handId: id, words: { topic: 'Bees' } } }).refused).toBe(
    'stale',
  );
  expect(topicOf(room.stage[`hand:${id}`])).toBeUndefined();
});

test('L3 where topics are screened, it is seen once a moderator approved it', () => {
  const room = Scenario.open({ topics: 'screened' });
  const id = room.raise('mia');
  about(room, 'mia', 'Bees');
  expect(room.public[`hand:${id}`]).not.toHaveProperty('topic');
  lets(room, id);
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Bees' });
});

test('H4 others can stand with a topic that was given after the hand, and not once it is taken away', () => {
  const room = Scenario.open();
  const handId = room.raise('mia');
  const stand = () => room.when(attendee('kim'), { type: 'hand.stand', data: { handId } }).refused;
  expect(stand()).toBe('not-allowed');
  about(room, 'mia', 'Bees');
  about(room, 'mia', '');
  expect(stand()).toBe('not-allowed');
  about(room, 'mia', 'Bees');
  expect(stand()).toBeUndefined();
});

test.each(['open', 'screened'] as const)('T3 H1 approved without a topic, a hand may still get one: %s', (topics) => {
  const room = Scenario.open({ topics });
  const id = room.given(attendee('mia'), { type: 'person.name', data: { name: 'Mia' } }).raise('mia');
  lets(room, id);
  const key = `hand:${id}` as const;
  const approvedFor = () => [room.public[key]?.['approved'], room.staff[key]?.['approved'], room.of('mia')['hand']];
  expect(approvedFor()).toMatchObject([true, true, { approved: true }]);
  expect(about(room, 'mia', 'Bees').refused).toBeUndefined();
  expect(approvedFor()).toMatchObject([undefined, false, { approved: false }]);
  expect(room.stage[key]).toMatchObject({ name: 'Mia' });
  expect(topicOf(room.stage[key])).toBeUndefined();
  expect(topicOf(room.public[key])).toBe(topics === 'open' ? 'Bees' : undefined);
  lets(room, id, { name: 'Mia', topic: 'Bees' });
  expect(approvedFor()).toMatchObject([true, true, { approved: true }]);
  expect(room.stage[key]).toMatchObject({ name: 'Mia', topic: 'Bees' });
  expect(about(room, 'mia', 'Wasps').refused).toBe('locked');
});

const onStage = (room: Scenario) => [room.public, room.stage].map(({ now }) => topicOf(now));
const unread = [undefined, undefined];

test.each(['queue.next', 'hand.call', 'turn.start'] as const)(
  'T3 %s shows no topic that was given just before: it waits for a moderator',
  (type) => {
    const room = Scenario.open();
    const id = room.raise('mia', 'Bees');
    const call = () => room.given(ana, { type, data: type === 'queue.next' ? {} : { handId: id } });
    about(room, 'mia', 'Something rude').wait(floorLimits.wordsUnreadMs - 1);
    call();
    expect(onStage(room)).toEqual(unread);
    expect(room.staff['floor']).toMatchObject({ heldIn: ['topic'], heldWords: { topic: 'Something rude' } });
    expect(room.of('mia')['hand']).toMatchObject({ held: true });
    lets(room.wait(1), id, { topic: 'Something rude' });
    expect(onStage(room)).toEqual(['Something rude', 'Something rude']);
    expect(room.staff['floor']).not.toHaveProperty('held');
  },
);

test('T3 the first topic of a hand is as unread; one that could be read, or was approved, is shown with the call', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea');
  about(room, 'mia', 'Bees');
  expect(onStage(room.next())).toEqual(unread);
  about(room, 'kim', 'Trams').wait(floorLimits.wordsUnreadMs);
  expect(onStage(room.start().next())).toEqual(['Trams', 'Trams']);
  about(room, 'lea', 'Salt');
  lets(room, room.hand('lea'), { topic: 'Salt' });
  expect(onStage(room.start().next())).toEqual(['Salt', 'Salt']);
});

test('T3 H10 after a skip or Undo it reads in the queue as before, not approved by that call', () => {
  const room = Scenario.open();
  const id = room.raise('mia');
  room.raise('kim');
  about(room, 'mia', 'Bees').next().undo();
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Bees' });
  room.next().skip('mia');
  expect(room.public[`hand:${id}`]).toMatchObject({ topic: 'Bees' });
  expect(room.staff[`hand:${id}`]).toMatchObject({ approved: false });
  expect(topicOf(room.stage[`hand:${id}`])).toBeUndefined();
  expect(onStage(room.wait(floorLimits.wordsUnreadMs).next().skip('kim').call('mia'))).toEqual(['Bees', 'Bees']);
});

test('T3 Q6 a held name that is let through elsewhere brings its name alone', () => {
  const room = holds(Scenario.open({ orderLane: true }), 'gurke');
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'Gurke M.' } }).raise('mia');
  const other = room.order('mia');
  about(room, 'mia', 'Bees', room.hand('mia')).call('mia');
  lets(room, other);
  expect(room.stage['now']).toMatchObject({ name: 'Gurke M.' });
  expect(onStage(room)).toEqual(unread);
  expect(room.staff['floor']).toMatchObject({ heldIn: ['topic'], heldWords: { topic: 'Bees' } });
});

test('T3 hidden words stay hidden, called soon after the topic or not', () => {
  const room = Scenario.open();
  const id = room.raise('mia');
  about(room, 'mia', 'Bees');
  hides(room, id);
  expect(onStage(room.next())).toEqual(unread);
  expect(room.staff['floor']).toMatchObject({ hidden: true });
  expect(room.staff['floor']).not.toHaveProperty('held');
});
