import { expect, test } from 'vitest';
import type { ViewRecord } from '../../../kernel/records.ts';
import { recapOf } from '../../../room/views.ts';
import { closeQueue } from '../../../testing/acts/agenda.ts';
import { hides, holds, lets, said, seated } from '../../../testing/acts/held.ts';
import { ask, moderates, named } from '../../../testing/acts/questions.ts';
import { ana, attendee, Scenario, speaker } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

const open = (settings: object = {}) => holds(Scenario.open(settings), 'gurke');
const words = ['name', 'place', 'topic', 'label'] as const;
const shown = (record: object = {}) => words.filter((word) => Object.hasOwn(record, word));
/** Every record that somebody else than staff and the owner gets. */
const others = (room: Scenario) => JSON.stringify([room.public, room.stage]);

test.each([
  ['name', (room: Scenario) => named(room, 'mia', 'Gurke M.')],
  ['place', (room: Scenario) => seated(room, 'mia', 'Next to the gurke')],
  ['topic', (room: Scenario) => room],
])('Q6 T3 a held word in the %s: the hand stands by its sign alone, and staff read it all', (word, write) => {
  const room = open();
  seated(named(room, 'mia', 'Mia'), 'mia', 'row 2');
  const id = write(room).raise('mia', word === 'topic' ? 'Why the Gurke?' : 'Why?');
  const key = `hand:${id}`;
  for (const view of [room.public, room.stage]) {
    expect(view[key]).toHaveProperty('sign');
    expect(shown(view[key])).toEqual([]);
  }
  expect(others(room)).not.toMatch(/gurke|"held/iu);
  expect(room.staff[key]).toMatchObject({ held: true, heldIn: [word] });
  expect(shown(room.staff[key])).toEqual(['name', 'place', 'topic']);
  expect(room.of('mia')['hand']).toMatchObject({ held: true, state: 'waiting' });
  lets(room, id);
  expect(shown(room.public[key])).toEqual(['name', 'place', 'topic']);
  expect(shown(room.stage[key])).toEqual(['name', 'place', 'topic']);
  expect(room.staff[key]).not.toHaveProperty('held');
  expect(room.of('mia')['hand']).not.toHaveProperty('held');
});

test('Q6 the kept English list is looked at too, in hands as in questions', () => {
  const room = Scenario.open();
  const id = room.raise('mia', 'What the fuck');
  expect(room.public[`hand:${id}`]).not.toHaveProperty('topic');
  expect(room.staff[`hand:${id}`]).toMatchObject({ held: true });
});

test.each(['queue.next', 'hand.call', 'turn.start'] as const)('Q6 %s lets nothing through', (type) => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  room.given(ana, { type, data: type === 'queue.next' ? {} : { handId: id } });
  for (const view of [room.public, room.stage]) expect(shown(view['now'])).toEqual([]);
  expect(room.staff['floor']).toMatchObject({
    held: true,
    heldIn: ['name'],
    heldWords: { name: 'Gurke M.', topic: 'Why?' },
  });
  lets(room, id);
  for (const view of [room.public, room.stage]) expect(view['now']).toMatchObject({ name: 'Gurke M.', topic: 'Why?' });
  expect(room.staff['floor']).not.toHaveProperty('held');
});

test('Q6 neither on deck, nor when Undo, a skip or a break brings the hand back', () => {
  const room = open();
  room.raise('kim');
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  room.next();
  expect(room.onDeck).toBe('mia');
  for (const view of [room.public, room.stage]) expect(shown(view['deck'])).toEqual([]);
  room.next().undo();
  expect(others(room)).not.toContain('Gurke');
  room.skip('kim').call('mia').skip('mia');
  expect(room.staff[`hand:${id}`]).toMatchObject({ held: true, approved: false });
  room.call('mia').phase('break').phase('live');
  for (const view of [room.public, room.stage]) expect(shown(view[`hand:${id}`])).toEqual([]);
});

test('Q6 hiding covers them and ends the waiting; letting through later still can', () => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  hides(room, id);
  expect(room.staff[`hand:${id}`]).toMatchObject({ hidden: true });
  expect(room.staff[`hand:${id}`]).not.toHaveProperty('held');
  expect(shown(room.next().public['now'])).toEqual([]);
  expect(room.staff['floor']).not.toHaveProperty('heldWords');
  lets(room, id);
  expect(room.public['now']).toMatchObject({ name: 'Gurke M.' });
});

test('Q6 what is let through is that very text: the next name of the same person waits again', () => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  lets(room, id);
  named(room, 'mia', 'Gurke N.');
  expect(shown(room.public[`hand:${id}`])).toEqual([]);
  expect(room.of('mia')).toMatchObject({ name: 'Gurke N.', held: ['name'] });
  /* The big screen keeps what was approved (T3). */
  expect(room.stage[`hand:${id}`]).toMatchObject({ name: 'Gurke M.' });
  named(room, 'mia', 'Mia');
  expect(room.public[`hand:${id}`]).toMatchObject({ name: 'Mia' });
  expect(room.of('mia')).not.toHaveProperty('held');
});

test('Q6 words that changed while the moderator read them are not let through unseen', () => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  named(room, 'mia', 'Gurke WORSE');
  room.when(ana, { type: 'hand.approve', data: { handId: id, words: { name: 'Gurke M.', topic: 'Why?' } } });
  expect([room.refused, said(room)]).toEqual([
    'stale',
    'Its words have just changed. Read them first, and try again in 5 seconds.',
  ]);
  seated(room, 'mia', 'Gurke row');
  room.when(ana, { type: 'hand.approve', data: { handId: id, words: { name: 'Gurke WORSE', topic: 'Why?' } } });
  expect(room.refused).toBe('stale');
  expect(shown(room.public[`hand:${id}`])).toEqual([]);
  expect(room.staff[`hand:${id}`]).toMatchObject({ held: true, heldIn: ['name', 'place'] });
  lets(room, id, { name: 'Gurke WORSE', place: 'Gurke row', topic: 'Why?' });
  expect(room.public[`hand:${id}`]).toMatchObject({ name: 'Gurke WORSE', place: 'Gurke row' });
});

test('T3 Q6 a word that came after the moderator read goes on the big screen with no approval, held or not', () => {
  const room = open();
  const id = room.raise('mia', 'Why?');
  named(room, 'mia', 'Mia');
  const approves = (read?: object) =>
    room.when(ana, { type: 'hand.approve', data: { handId: id, ...(read === undefined ? {} : { words: read }) } });
  expect(approves({ topic: 'Why?' }).refused).toBe('stale');
  expect(approves({}).refused).toBe('stale');
  expect(shown(room.stage[`hand:${id}`])).toEqual([]);
  /* A name that the room does without was nothing to read. */
  room.set({ names: 'off' });
  expect(approves({ topic: 'Why?' }).refused).toBeUndefined();
  room.set({ names: 'optional' });
  expect(approves({ name: 'Mia', topic: 'Why?' }).refused).toBeUndefined();
  expect(room.stage[`hand:${id}`]).toMatchObject({ name: 'Mia', topic: 'Why?' });
  expect(approves().refused).toBeUndefined();
});

test('L3 Q6 a name that nobody may read now is not let through with the rest', () => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why the gurke?');
  lets(room.set({ names: 'off' }), id);
  expect(shown(room.public[`hand:${id}`])).toEqual(['topic']);
  room.set({ names: 'optional' });
  expect(others(room)).not.toContain('Gurke M.');
  expect(room.staff[`hand:${id}`]).toMatchObject({ heldIn: ['name'] });
});

test('H8 Q6 what a moderator typed waits too, and one tap lets it through', () => {
  const room = open();
  const id = room.add('Rosa Gurke', { place: 'Row 3', topic: 'Bees' });
  for (const view of [room.public, room.stage]) expect(shown(view[`hand:${id}`])).toEqual([]);
  expect(room.public[`hand:${id}`]).not.toHaveProperty('approved');
  lets(room, id);
  expect(room.stage[`hand:${id}`]).toMatchObject({ name: 'Rosa Gurke', place: 'Row 3', topic: 'Bees', approved: true });
});

test('H6 Q6 whoever simply stands up has no label until a moderator lets it through', () => {
  const room = open();
  room.given(speaker, { type: 'turn.start', data: { label: 'Gurke at the door' } });
  expect(others(room)).not.toContain('Gurke');
  expect(room.staff['floor']).toMatchObject({
    held: true,
    heldIn: ['label'],
    heldWords: { name: 'Gurke at the door' },
  });
  const approve = { type: 'turn.approve', data: { turnId: room.turnId } };
  expect(room.when(speaker, approve).refused).toBe('not-allowed');
  room.given(ana, approve);
  for (const view of [room.public, room.stage]) expect(view['now']).toMatchObject({ label: 'Gurke at the door' });
  expect(room.given(ana, approve).last).toEqual({ events: [] });
  expect(room.when(ana, { type: 'turn.approve', data: { turnId: 'never-was' } }).refused).toBe('no-such-item');
  room.end();
  expect(room.when(ana, { type: 'turn.approve', data: {} }).refused).toBe('no-turn');
  room.raiseAll('mia').next();
  expect(room.when(ana, { type: 'turn.approve', data: {} }).refused).toBe('not-allowed');
});

test('P4 Q6 the recap tells nothing that was never let through', () => {
  const room = open();
  named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  const kim = named(room, 'kim', 'Gurke K.').raise('kim', 'Wasps?');
  room.turn().next();
  lets(room, kim).start().wait(20_000).end();
  room
    .given(ana, { type: 'turn.start', data: { label: 'Gurke at the door' } })
    .wait(20_000)
    .end();
  const floor = recapOf(room.phase('ended').state)?.['floor'] as unknown as { speakers: readonly ViewRecord[] };
  expect(floor.speakers.map(({ name, topic }) => [name, topic])).toEqual([
    ['Gurke K.', 'Wasps?'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('H4 nobody stands with a topic that waits', () => {
  const room = open();
  const id = room.raise('mia', 'Why the gurke?');
  const stand = { type: 'hand.stand', data: { handId: id } };
  expect(room.when(attendee('kim'), stand).refused).toBe('not-allowed');
  expect(lets(room, id).when(attendee('kim'), stand).refused).toBeUndefined();
});

test('H13 Q6 a promised topic that waits is a question that waits, marked as held', () => {
  const room = open();
  const id = room.raise('mia', 'Why the gurke?');
  const rosa = room.add('Rosa Gurke', { topic: 'Bees' });
  const seen = lets(room, room.raise('kim', 'More gurke')).hand('kim');
  closeQueue(room, true).phase('ended').phase('live');
  expect(room.staff[`question:${id}`]).toMatchObject({ state: 'new', held: true, heldIn: ['text'] });
  expect(room.staff[`question:${rosa}`]).toMatchObject({ state: 'new', heldIn: ['name'], name: 'Rosa Gurke' });
  expect(room.public[`question:${seen}`]).toMatchObject({ text: 'More gurke' });
  expect(others(room)).not.toMatch(/Why the gurke|Rosa/u);
  moderates(room, 'approve', rosa);
  expect(room.public[`question:${rosa}`]).toMatchObject({ text: 'Bees', name: 'Rosa Gurke' });
});

test('P3 Q6 who asked without a name is called without one, whatever waits elsewhere', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { anonymous: true, voice: 'self' });
  const hand = room.raise('mia', 'Bees');
  moderates(room, 'onstage', id);
  expect(room.staff['floor']).not.toHaveProperty('held');
  expect(room.public['now']).toMatchObject({ topic: 'Why?' });
  lets(room, hand);
  expect(JSON.stringify([room.public['now'], room.staff['floor'], room.staff[`question:${id}`]])).not.toContain(
    'Gurke',
  );
});

test('Q6 a list that changes is for what is written from then on, and changes nothing that was', () => {
  const room = open();
  const waits = room.raise('mia', 'Why the gurke?');
  const seen = room.raise('kim', 'Why the cactus?');
  holds(room, 'cactus');
  expect(shown(room.public[`hand:${waits}`])).toEqual([]);
  expect(room.public[`hand:${seen}`]).toMatchObject({ topic: 'Why the cactus?' });
  expect(shown(room.public[`hand:${room.raise('lea', 'A cactus')}`])).toEqual([]);
});

/* Where a moderator lets through what a call kept back, beside the floor itself. */
const elsewhere: readonly (readonly [string, (room: Scenario) => () => Scenario])[] = [
  [
    'a question of theirs',
    (room) => {
      const question = ask(room, 'mia', 'Bees?');
      return () => moderates(room, 'approve', question);
    },
  ],
  [
    'another hand of theirs',
    (room) => {
      const other = room.order('mia');
      return () => lets(room, other);
    },
  ],
];
const nowShown = (room: Scenario) => [room.public, room.stage].map(({ now }) => [now?.['name'], now?.['topic']]);
const speakers = (room: Scenario) => {
  const floor = recapOf(room.phase('ended').state)?.['floor'] as unknown as { speakers: readonly ViewRecord[] };
  return floor.speakers.map(({ name, topic }) => [name, topic]);
};
const nothing = [undefined, undefined];

test.each(elsewhere)('Q6 T3 what a call kept back is shown once it is let through with %s', (_where, prepare) => {
  const room = open({ orderLane: true });
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  const approve = prepare(room);
  room.call('mia');
  expect(nowShown(room)).toEqual([nothing, nothing]);
  approve();
  expect(nowShown(room)).toEqual([
    ['Gurke M.', 'Why?'],
    ['Gurke M.', 'Why?'],
  ]);
  expect(room.staff['floor']).not.toHaveProperty('held');
  expect(room.of('mia')['hand']).toMatchObject({ id, state: 'called' });
  expect(room.of('mia')['hand']).not.toHaveProperty('held');
  expect(speakers(room.start().wait(20_000).end())).toEqual([['Gurke M.', 'Why?']]);
});

test.each(elsewhere)(
  'H10 Q6 let through with %s after the next call, Undo brings their turn back with it',
  (_where, prepare) => {
    const room = open({ orderLane: true });
    named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
    const approve = prepare(room);
    room.raise('kim');
    room.call('mia').start().next();
    approve();
    room.undo();
    expect(room.onFloor).toBe('mia');
    expect(nowShown(room)[1]).toEqual(['Gurke M.', 'Why?']);
    expect(room.staff['floor']).not.toHaveProperty('held');
  },
);

test('Q6 one of two held words let through elsewhere shows neither; hidden words stay hidden', () => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why the gurke?');
  const question = ask(room, 'mia', 'Bees?');
  moderates(room.next(), 'approve', question);
  expect(nowShown(room)).toEqual([nothing, nothing]);
  expect(room.staff['floor']).toMatchObject({ heldIn: ['topic'] });
  named(room, 'mia', 'Gurke N.');
  hides(room, id);
  moderates(room, 'approve', question);
  expect(nowShown(room)).toEqual([nothing, nothing]);
  expect(room.staff['floor']).not.toHaveProperty('held');
});

test('T3 Q6 what the call showed stays, whatever later name of the same person is let through elsewhere', () => {
  const room = open();
  named(room, 'mia', 'Mia').raise('mia', 'Why?');
  const question = ask(room, 'mia', 'Bees?');
  named(room.next(), 'mia', 'Gurke M.');
  moderates(room, 'approve', question);
  expect(nowShown(room)[1]).toEqual(['Mia', 'Why?']);
});

test('T3 Q6 what was kept back and reads otherwise now still waits: nobody approved or called the new words', () => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  named(room.next(), 'mia', 'Mia');
  expect(nowShown(room)).toEqual([nothing, nothing]);
  expect(room.staff['floor']).toMatchObject({ held: true, heldWords: { name: 'Mia', topic: 'Why?' } });
  expect(room.of('mia')['hand']).toMatchObject({ held: true });
  lets(room, id, { name: 'Mia', topic: 'Why?' });
  expect(nowShown(room)[1]).toEqual(['Mia', 'Why?']);
  expect(room.staff['floor']).not.toHaveProperty('held');
  expect(room.of('mia')['hand']).not.toHaveProperty('held');
});

test.each([
  ['a skip', (room: Scenario) => room.skip('mia')],
  ['Undo', (room: Scenario) => room.undo()],
  ['a break', (room: Scenario) => room.phase('break').phase('live')],
])('T3 Q6 what was kept back and reads otherwise now is not approved when %s brings the hand back', (_what, back) => {
  const room = open();
  const id = named(room, 'mia', 'Gurke M.').raise('mia', 'Why?');
  back(named(room.next(), 'mia', 'Mia'));
  expect(room.staff[`hand:${id}`]).toMatchObject({ name: 'Mia', approved: false });
  expect(shown(room.stage[`hand:${id}`])).toEqual([]);
});

test('Q6 what waits still does when the other held word of the same hand was let through and it reads otherwise now', () => {
  const room = open();
  seated(named(room, 'mia', 'Gurke M.'), 'mia', 'Gurke row').raise('mia', 'Why?');
  const question = ask(room, 'mia', 'Bees?');
  moderates(room.next(), 'approve', question);
  seated(room, 'mia', 'row 2');
  expect(nowShown(room)).toEqual([nothing, nothing]);
  expect(room.staff['floor']).toMatchObject({ held: true, heldWords: { name: 'Gurke M.', place: 'row 2' } });
});

test('Q4 Q6 of whoever was called to ask each word comes once it is let through, beside what was shown already', () => {
  const room = open();
  const id = ask(seated(named(room, 'mia', 'Gurke M.'), 'mia', 'row 2'), 'mia', 'Why?', { voice: 'self' });
  const other = ask(room, 'mia', 'Bees?');
  moderates(room.wait(floorLimits.wordsUnreadMs), 'onstage', id);
  expect(room.stage['now']).toMatchObject({ place: 'row 2', topic: 'Why?' });
  expect(room.stage['now']).not.toHaveProperty('name');
  seated(room, 'mia', 'row 3');
  moderates(room, 'approve', other);
  expect(room.stage['now']).toMatchObject({ name: 'Gurke M.', place: 'row 2', topic: 'Why?' });
});

test('Q4 Q6 what a moderator let through of whoever was called to ask shows all that does not wait', () => {
  const room = open();
  const id = ask(named(room, 'mia', 'Gurke M.'), 'mia', 'Why?', { voice: 'self' });
  const hand = room.raise('mia', 'Bees');
  moderates(room, 'onstage', id);
  seated(room, 'mia', 'Gurke row');
  moderates(room, 'approve', id);
  expect(nowShown(room)[1]).toEqual(['Gurke M.', 'Why?']);
  expect(room.staff['floor']).toMatchObject({ heldIn: ['place'] });
  lets(room, hand);
  expect(room.stage['now']).toMatchObject({ name: 'Gurke M.', place: 'Gurke row', topic: 'Why?' });
});
