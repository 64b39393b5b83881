import { expect, test } from 'vitest';
import { limits } from '../../../kernel/limits.ts';
import { ask, does, moderates, named, newest, order, own } from '../../../testing/acts/questions.ts';
import { ana, attendee, Scenario, speaker } from '../../../testing/scenario.ts';
import { questionsLimits } from '../limits.ts';

const family = '👨‍👩‍👧‍👦';

test('Q1 a question is seen by everybody, with the name its author gave', () => {
  const room = named(Scenario.open(), 'mia', 'Mia');
  const id = ask(room, 'mia', 'Why so?');
  expect(room.public[`question:${id}`]).toEqual({
    text: 'Why so?',
    name: 'Mia',
    voice: 'self',
    state: 'open',
    at: room.now,
  });
  expect(room.public['questions']).toEqual({ order: [id], total: 1, mode: 'open' });
  expect(room.public['weights']).toEqual({ w: [0] });
  expect(own(room, 'mia')).toEqual([
    { id, text: 'Why so?', state: 'open', anonymous: false, voice: 'self', editable: true },
  ]);
});

test('Q1 asking with a name means asking it oneself, without one means having it read, unless said otherwise', () => {
  const room = Scenario.open();
  const voice = (id: string) => room.public[`question:${id}`]?.['voice'];
  expect(voice(ask(room, 'a'))).toBe('self');
  expect(voice(ask(room, 'a', 'Two?', { voice: 'read' }))).toBe('read');
  expect(voice(ask(room, 'a', 'Three?', { anonymous: true }))).toBe('read');
  expect(voice(ask(room, 'a', 'Four?', { anonymous: true, voice: 'self' }))).toBe('self');
});

test('Q1 300 emoji of four people each are a question, 301 are too long, and blanks are none', () => {
  const room = Scenario.open();
  ask(room, 'a', family.repeat(limits.questionGraphemes));
  const says = (text: string) => room.when(attendee('a'), { type: 'question.ask', data: { text } }).refused;
  expect(says(family.repeat(limits.questionGraphemes + 1))).toBe('text-too-long');
  expect(says('x'.repeat(20_000))).toBe('text-too-long');
  expect(says(' \u200B\n ')).toBe('text-empty');
});

test('Q1 what is asked is tidied: no line breaks, no reversed text', () => {
  const room = Scenario.open();
  const id = ask(room, 'a', ' Is\nthis \u202Esafe? ');
  expect(room.public[`question:${id}`]).toHaveProperty('text', 'Is this safe?');
});

test('Q1 L3 where questions are off nobody asks or edits, and what was asked can still be taken back', () => {
  const room = Scenario.open();
  const id = ask(room, 'a');
  room.set({ questions: 'off' });
  expect(room.public['questions']).toHaveProperty('mode', 'off');
  expect(room.when(attendee('b'), { type: 'question.ask', data: { text: 'Now?' } }).refused).toBe('questions-closed');
  expect(does(room, 'a', 'edit', id, { text: 'Now?' }).refused).toBe('questions-closed');
  expect(does(room, 'b', 'stand', id).refused).toBe('questions-closed');
  expect(does(room, 'a', 'withdraw', id).refused).toBeUndefined();
});

test('Q1 one person has 20 questions waiting at most, and more once some are answered or taken back', () => {
  const room = Scenario.open();
  const ids = Array.from({ length: questionsLimits.questionsPerPersonCount }, () => ask(room, 'a'));
  const again = () => room.when(attendee('a'), { type: 'question.ask', data: { text: 'More?' } }).refused;
  expect(again()).toBe('rate-limited');
  ask(room, 'b');
  does(room, 'a', 'withdraw', ids[0] ?? '');
  expect(again()).toBeUndefined();
  expect(again()).toBe('rate-limited');
  moderates(room, 'answered', ids[1] ?? '');
  expect(again()).toBeUndefined();
});

test('Q1 asking and taking back without end is stopped before it fills the room', () => {
  const room = Scenario.open();
  for (let i = 0; i < questionsLimits.questionsAskedPerPersonCount; i += 1) does(room, 'a', 'withdraw', ask(room, 'a'));
  expect(room.when(attendee('a'), { type: 'question.ask', data: { text: 'More?' } }).refused).toBe('rate-limited');
  expect(room.of('a')).not.toHaveProperty('questions');
});

test('Q1 the author edits until somebody stands with it, and again when they let go', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'Frist?');
  does(room, 'mia', 'edit', id, { text: 'First?' });
  expect(room.public[`question:${id}`]).toHaveProperty('text', 'First?');
  does(room, 'kim', 'stand', id);
  expect(does(room, 'mia', 'edit', id, { text: 'Other words?' }).refused).toBe('locked');
  expect(own(room, 'mia')[0]).not.toHaveProperty('editable');
  does(room, 'kim', 'unstand', id);
  expect(own(room, 'mia')[0]).toHaveProperty('editable', true);
  expect(does(room, 'mia', 'edit', id, { text: 'Other words?' }).refused).toBeUndefined();
});

test('Q1 editing to the same words adds nothing to the log, empty or endless ones are refused', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'Same?');
  expect(newest(does(room, 'mia', 'edit', id, { text: ' Same? ' }))).toEqual([]);
  expect(does(room, 'mia', 'edit', id, { text: '' }).refused).toBe('text-empty');
  expect(does(room, 'mia', 'edit', id, { text: 'x'.repeat(301) }).refused).toBe('text-too-long');
});

test('Q1 nobody else edits or takes back a question, a moderator neither', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  for (const who of ['kim', ana, speaker]) {
    expect(does(room, who, 'edit', id, { text: 'Mine now' }).refused).toBe('no-such-item');
    expect(does(room, who, 'withdraw', id).refused).toBe('no-such-item');
  }
  expect(does(room, 'mia', 'edit', 'never-was', { text: 'x' }).refused).toBe('no-such-item');
  expect(does(room, 'mia', 'withdraw', 'never-was').refused).toBe('no-such-item');
});

test('Q1 a question on stage, answered, hidden or gone is not edited any more', () => {
  const room = Scenario.open();
  const refusedAfter = (verb: string, more = {}) => {
    const id = ask(room, 'mia', 'Words?', { voice: 'read' });
    moderates(room, verb, id, more);
    return does(room, 'mia', 'edit', id, { text: 'Other words' }).refused;
  };
  expect(refusedAfter('onstage')).toBe('stale');
  expect(refusedAfter('answered')).toBe('stale');
  expect(refusedAfter('hide')).toBe('stale');
  expect(refusedAfter('merge', { into: ask(room, 'kim') })).toBe('stale');
});

test('Q1 withdrawn at any time it leaves every view, and a second time is stale', () => {
  const room = Scenario.open();
  const wait = ask(room, 'mia', 'GONE one?', { voice: 'read' });
  const shown = ask(room, 'mia', 'GONE two?', { voice: 'read' });
  const answered = ask(room, 'mia', 'GONE three?');
  moderates(moderates(room, 'onstage', shown), 'answered', answered);
  for (const id of [wait, shown, answered]) {
    expect(does(room, 'mia', 'withdraw', id).refused).toBeUndefined();
    expect(does(room, 'mia', 'withdraw', id).refused).toBe('stale');
  }
  for (const view of [room.public, room.stage, room.staff, room.of('mia')])
    expect(JSON.stringify(view)).not.toContain('GONE');
  expect(order(room)).toEqual([]);
});

test('Q1 what a moderator hid or merged is not taken back any more', () => {
  const room = Scenario.open();
  const [hidden, merged, into] = [ask(room, 'mia'), ask(room, 'mia'), ask(room, 'kim')];
  moderates(moderates(room, 'hide', hidden), 'merge', merged, { into });
  expect(does(room, 'mia', 'withdraw', hidden).refused).toBe('stale');
  expect(does(room, 'mia', 'withdraw', merged).refused).toBe('stale');
});

test('Q7 the muted cannot ask or edit, but stand with others and take back', () => {
  const room = Scenario.open();
  const [id, other] = [ask(room, 'mia'), ask(room, 'kim')];
  room.given(ana, { type: 'person.mute', data: { handle: `question:${id}`, on: true } });
  expect(room.staff[`question:${id}`]).toHaveProperty('muted', true);
  expect(room.when(attendee('mia'), { type: 'question.ask', data: { text: 'More?' } }).refused).toBe('muted');
  expect(does(room, 'mia', 'edit', id, { text: 'Other?' }).refused).toBe('muted');
  expect(does(room, 'mia', 'stand', other).refused).toBeUndefined();
  expect(does(room, 'mia', 'withdraw', id).refused).toBeUndefined();
  room.given(ana, { type: 'person.mute', data: { handle: `question:${id}`, on: false } });
  ask(room, 'mia');
});

test('Q7 what a removed person still has in the lanes leaves them; what was answered stays', () => {
  const room = Scenario.open({ questions: 'screened' });
  const [fresh, open, shown, answered] = ['1', '2', '3', '4'].map((text) => ask(room, 'mia', text, { voice: 'read' }));
  for (const id of [open, shown, answered]) moderates(room, 'approve', id ?? '');
  moderates(room, 'pin', open ?? '');
  moderates(moderates(room, 'answered', answered ?? ''), 'onstage', shown ?? '');
  room.given(ana, { type: 'person.remove', data: { handle: `question:${fresh}` } });
  expect(order(room)).toEqual([answered]);
  expect(Object.keys(room.stage).filter((key) => key.startsWith('question:'))).toEqual([]);
  for (const id of [fresh, open, shown]) expect(room.staff[`question:${id}`]).toMatchObject({ state: 'hidden' });
  expect(room.when(attendee('mia'), { type: 'question.ask', data: { text: 'Back?' } }).refused).toBe('removed');
});

test('A2 a screen never asks, a captioner neither', () => {
  const room = Scenario.open();
  for (const role of ['stage', 'captioner'] as const)
    expect(room.when({ participant: 'p-x', role }, { type: 'question.ask', data: { text: 'x' } }).refused).toBe(
      'not-allowed',
    );
});

test('L2 in an ended room nothing is asked, taken back or stood with', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  room.phase('ended');
  expect(room.when(attendee('mia'), { type: 'question.ask', data: { text: 'x' } }).refused).toBe('room-ended');
  expect(does(room, 'mia', 'withdraw', id).refused).toBe('room-ended');
  expect(does(room, 'kim', 'stand', id).refused).toBe('room-ended');
  expect(room.public[`question:${id}`]).toBeDefined();
});

test('Q1 a room that is full of questions takes one more when one is taken back or hidden', () => {
  const room = Scenario.open();
  const ids: string[] = [];
  for (let asked = 0; asked < questionsLimits.questionsPerRoomCount; asked += 1) ids.push(ask(room, `person-${asked}`));
  const more = () => room.when(attendee('late'), { type: 'question.ask', data: { text: 'And now?' } }).refused;
  expect(more()).toBe('questions-closed');
  does(room, 'person-0', 'withdraw', ids[0] ?? '');
  expect(more()).toBeUndefined();
  expect(more()).toBe('questions-closed');
  does(room, ana, 'hide', ids[1] ?? '');
  expect(more()).toBeUndefined();
});
