import { expect, test } from 'vitest';
import type { ViewRecord } from '../../../kernel/records.ts';
import { recapOf } from '../../../room/views.ts';
import { closeQueue } from '../../../testing/acts/agenda.ts';
import { ask, does, moderates, named } from '../../../testing/acts/questions.ts';
import { ana, Scenario } from '../../../testing/scenario.ts';

const told = (room: Scenario) => recapOf(room.state)?.['questions'] as ViewRecord;
const items = (room: Scenario) => told(room)['items'] as unknown as readonly ViewRecord[];

test('C1 the recap has promised answers first, then what was answered, then the most stood with', () => {
  const room = Scenario.open();
  const few = ask(room, 'mia', 'Few?');
  const many = ask(room, 'kim', 'Many?');
  const answered = ask(room, 'lea', 'Answered?');
  const promised = room.raise('noa', 'Promised?');
  const late = room.raise('ida', 'Late?');
  for (const name of ['a', 'b', 'c', 'd', 'e']) does(room, name, 'stand', many);
  does(room, 'a', 'stand', few);
  moderates(room, 'answer', answered, { text: 'Yes.' });
  moderates(room, 'label', answered, { label: 'Buses' });
  closeQueue(room, true).phase('ended');
  moderates(room, 'answer', promised, { text: 'Kept.' });
  expect(told(room)).toMatchObject({ asked: 5, answered: 2, promised: 2, kept: 1 });
  expect(items(room).map(({ id }) => id)).toEqual([promised, late, answered, many, few]);
  expect(items(room)[0]).toMatchObject({ text: 'Promised?', state: 'answered', promised: true, answer: 'Kept.' });
  expect(items(room)[1]).toMatchObject({ state: 'open', promised: true });
  expect(items(room)[2]).toMatchObject({ state: 'answered', answer: 'Yes.', label: 'Buses' });
});

test('C3 how many stand with a question is told from five on', () => {
  const room = Scenario.open();
  const [four, five] = [ask(room, 'mia'), ask(room, 'kim')];
  for (const name of ['a', 'b', 'c', 'd']) does(does(room, name, 'stand', four), name, 'stand', five);
  does(room, 'e', 'stand', five);
  room.phase('ended');
  expect(items(room).map(({ id, weight }) => [id, weight])).toEqual([
    [five, 5],
    [four, undefined],
  ]);
});

test('P4 the recap has what everybody could read, and nobody who did not say who they are', () => {
  const room = Scenario.open();
  for (const name of ['mia', 'kim', 'lea', 'noa', 'ida']) named(room, name, `${name.toUpperCase()}NAME`);
  ask(room, 'mia', 'ANONYMOUSTEXT', { anonymous: true });
  const hidden = ask(room, 'kim', 'HIDDENTEXT');
  const gone = ask(room, 'lea', 'GONETEXT');
  const answered = ask(room, 'noa', 'ANSWEREDTEXT');
  moderates(room, 'answer', answered, { text: 'Yes.' });
  moderates(room, 'hide', hidden, { reason: 'REASON' });
  does(room, 'lea', 'withdraw', gone);
  room.given(ana, { type: 'person.remove', data: { handle: `question:${answered}` } });
  ask(room, 'ida', 'PLAINTEXT');
  room.set({ questions: 'screened' });
  ask(room, 'ida', 'SCREENEDTEXT');
  room.phase('ended');
  expect(JSON.stringify(recapOf(room.state))).not.toMatch(/MIANAME|KIM|LEA|NOANAME|HIDDEN|GONE|REASON|SCREENED|"p-/);
  expect(items(room).map(({ text, name }) => [text, name])).toEqual([
    ['ANSWEREDTEXT', undefined],
    ['ANONYMOUSTEXT', undefined],
    ['PLAINTEXT', 'IDANAME'],
  ]);
  expect(told(room)).toMatchObject({ asked: 3, answered: 1 });
  expect(told(room)).not.toHaveProperty('promised');
});

test('C1 a question that was on the big screen at the end is answered where its author had their turn', () => {
  const room = Scenario.open();
  const [spoken, read] = [ask(room, 'mia'), ask(room, 'kim')];
  moderates(room, 'onstage', spoken);
  room.accept('mia').start().wait(20_000).end().phase('ended');
  expect(items(room)[0]).toMatchObject({ id: spoken, state: 'answered' });
  room.phase('live');
  moderates(room, 'reopen', spoken);
  moderates(room, 'onstage', read, { read: true });
  room.phase('ended');
  expect(items(room).map(({ id, state }) => [id, state])).toEqual([
    [read, 'open'],
    [spoken, 'open'],
  ]);
});
