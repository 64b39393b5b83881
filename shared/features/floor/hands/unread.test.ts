import { expect, test } from 'vitest';
import { lets, said } from '../../../testing/acts/held.ts';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';

/* T3: words that come just before a call were read by nobody, so they wait for a moderator. A topic: `topic.test.ts`. */

const names = (room: Scenario, name: string) => room.given(attendee('mia'), { type: 'person.name', data: { name } });
const seats = (room: Scenario, place: string) => room.given(attendee('mia'), { type: 'person.place', data: { place } });
const onStage = (room: Scenario) => [room.public, room.stage].map(({ now }) => now);

const calls = [
  ['queue.next', (room: Scenario) => room.next()],
  ['hand.call', (room: Scenario) => room.call('mia')],
] as const;

test.each(calls)('T3 %s shows no name and no seat that were swapped just before', (_type, call) => {
  const room = seats(names(Scenario.open(), 'Mia'), 'left, row 6');
  const id = room.raise('mia', 'Bees');
  room.wait(floorLimits.wordsUnreadMs);
  seats(names(room, 'Something rude'), 'Something worse').wait(floorLimits.wordsUnreadMs - 1);
  call(room);
  for (const now of onStage(room)) {
    expect(now).toMatchObject({ topic: 'Bees' });
    expect(now).not.toHaveProperty('name');
    expect(now).not.toHaveProperty('place');
  }
  const words = { name: 'Something rude', place: 'Something worse', topic: 'Bees' };
  expect(room.staff['floor']).toMatchObject({ held: true, heldIn: ['name', 'place'], heldWords: words });
  lets(room.wait(1), id, words);
  expect(onStage(room)).toMatchObject([words, words]);
  expect(room.staff['floor']).not.toHaveProperty('held');
});

test('T3 a name that came before the hand, that could be read, or that a moderator approved is shown with the call', () => {
  const early = names(Scenario.open(), 'Mia');
  early.raise('mia');
  expect(onStage(early.next())).toMatchObject([{ name: 'Mia' }, { name: 'Mia' }]);

  const read = Scenario.open();
  read.raise('mia');
  names(read.wait(1), 'Mia').wait(floorLimits.wordsUnreadMs);
  expect(onStage(read.next())).toMatchObject([{ name: 'Mia' }, { name: 'Mia' }]);

  const approved = Scenario.open();
  const id = approved.raise('mia');
  lets(names(approved.wait(1), 'Mia'), id, { name: 'Mia' });
  expect(onStage(approved.next())).toMatchObject([{ name: 'Mia' }, { name: 'Mia' }]);
});

const approving = (room: Scenario, handId: string, words?: object) =>
  room.when(ana, { type: 'hand.approve', data: { handId, ...(words === undefined ? {} : { words }) } });
const topics = (room: Scenario, topic: string) => room.given(attendee('mia'), { type: 'hand.topic', data: { topic } });

const swaps = [
  ['topic', topics],
  ['name', names],
  ['place', seats],
] as const;

for (const [word, gives] of swaps)
  for (const between of [[], ['']])
    for (const isTold of [true, false])
      test(`T3 a hand is approved only once its other ${word} could be read, ${between.length > 0 ? 'none before it, ' : ''}${isTold ? 'named' : 'not named'}`, () => {
        const room = Scenario.open();
        const id = room.raise('mia');
        const tells = (text: string) => gives(room.wait(1), text);
        for (const text of ['Kind words', ...between, 'Rude words']) tells(text);
        const read = isTold ? { [word]: 'Rude words' } : undefined;
        approving(room.wait(floorLimits.wordsUnreadMs - 1), id, read);
        expect([room.refused, said(room)]).toEqual([
          'stale',
          'Its words have just changed. Read them first, and try again in 5 seconds.',
        ]);
        expect(room.stage[`hand:${id}`]).not.toHaveProperty(word);
        expect(approving(room.wait(1), id, read).refused).toBeUndefined();
        expect(room.stage[`hand:${id}`]).toMatchObject({ [word]: 'Rude words' });
      });

test.each(swaps)('T3 a first %s is approved at once: it stands where no other stood', (word, gives) => {
  const room = Scenario.open();
  const id = room.raise('mia');
  gives(room.wait(1), 'Kind words');
  expect(approving(room, id).refused).toBeUndefined();
  expect(room.stage[`hand:${id}`]).toMatchObject({ [word]: 'Kind words' });
});

test('T3 a hand is approved at once whose words all came before it, and those of one hold up no other', () => {
  const room = Scenario.open();
  names(names(room, 'Mia'), 'Mia M.').wait(1);
  const id = room.raise('mia', 'Bees');
  expect(approving(room, id).refused).toBeUndefined();
  const other = room.wait(1).raise('kim', 'Wasps');
  names(room, 'Rude words');
  expect(approving(room, other).refused).toBeUndefined();
});

test('T3 on the floor a name changes nothing that everybody reads', () => {
  const room = names(Scenario.open(), 'Mia');
  room.raise('mia');
  names(room.next().start().wait(1), 'Something rude');
  expect(onStage(room)).toMatchObject([{ name: 'Mia' }, { name: 'Mia' }]);
});

test('T3 L3 where the room does without names, none waits for a moderator', () => {
  const room = Scenario.open();
  room.raise('mia');
  names(room.wait(1), 'Mia').set({ names: 'off' });
  room.next();
  expect(room.staff['floor']).not.toHaveProperty('held');
});

test('T3 a question is called as it was read: under its name, and without a seat that came just before', () => {
  const room = names(Scenario.open(), 'Mia');
  room.given(attendee('mia'), { type: 'question.ask', data: { text: 'Why?', voice: 'self' } });
  const question = [...room.state.features.questions.all][0]?.id ?? '';
  seats(room.wait(1), 'Something rude').given(ana, { type: 'question.onstage', data: { questionId: question } });
  for (const now of onStage(room)) {
    expect(now).toMatchObject({ name: 'Mia', topic: 'Why?' });
    expect(now).not.toHaveProperty('place');
  }
});
