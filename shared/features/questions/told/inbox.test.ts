import { expect, test } from 'vitest';
import type { ViewRecord } from '../../../kernel/records.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import { answerTo } from '../../../room/views.ts';
import { ask, does, moderates, named } from '../../../testing/acts/questions.ts';
import { ana, Scenario } from '../../../testing/scenario.ts';
import { questionsLimits } from '../limits.ts';

type Page = { readonly total: number; readonly items: readonly ViewRecord[] };

function read(room: Scenario, data: object): Page {
  const answer = answerTo(room.state, { name: 'questions', data }, ana);
  if (isRejection(answer)) throw new Error(answer.message);
  return answer as unknown as Page;
}
const ids = (page: Page) => page.items.map(({ id }) => id);

test('Q3 moderators page through all questions, 50 at a time', () => {
  const room = Scenario.open();
  const all = Array.from({ length: 120 }, (_, i) => ask(room, `asker${i % 20}`, `Q${i}?`));
  expect(read(room, {}).total).toBe(120);
  const pages = [0, 50, 100, 150].map((from) => ids(read(room, { from, order: 'oldest' })));
  expect(pages.map((page) => page.length)).toEqual([50, 50, 20, 0]);
  expect(pages.flat()).toEqual(all);
  expect(ids(read(room, {}))[0]).toBe(all.at(-1));
});

test('Q2 Q3 sorted by weight, those asked first come first among equals', () => {
  const room = Scenario.open();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ask(room, name));
  does(does(room, 'x', 'stand', String(c)), 'y', 'stand', String(c));
  does(room, 'x', 'stand', String(b));
  const page = read(room, { order: 'weight' });
  expect(ids(page)).toEqual([c, b, a]);
  expect(page.items.map(({ weight }) => weight)).toEqual([2, 1, 0]);
  does(room, 'x', 'unstand', String(c));
  expect(ids(read(room, { order: 'weight' }))).toEqual([b, c, a]);
});

test('Q3 found by words of the text, of the name that was given, and of the label, in any case', () => {
  const room = named(Scenario.open(), 'mia', 'Mia Müller');
  const a = ask(room, 'mia', 'Why are BUDGETS late?');
  const b = ask(room, 'kim', 'What about bees?');
  const c = ask(room, 'mia', 'And the secret one?', { anonymous: true });
  moderates(room, 'label', b, { label: 'Budget' });
  expect(ids(read(room, { find: 'budget', order: 'oldest' }))).toEqual([a, b]);
  expect(ids(read(room, { find: '  LATE   why ' }))).toEqual([a]);
  expect(ids(read(room, { find: 'müller' }))).toEqual([a]);
  expect(ids(read(room, { find: 'secret' }))).toEqual([c]);
  expect(read(room, { find: 'nothing like it' })).toEqual({ total: 0, items: [] });
  const hundred = 'नि'.repeat(100);
  expect(read(room, { find: hundred })).toEqual({ total: 0, items: [] });
  expect(() => read(room, { find: `${hundred}a` })).toThrow();
});

test('Q3 each lane by itself; merged ones lie beside the hidden, what was taken back nowhere', () => {
  const room = Scenario.open({ questions: 'screened' });
  const [fresh, open, shown, answered, hidden, merged, gone] = Array.from({ length: 7 }, (_, i) =>
    ask(room, 'mia', `Q${i}?`, { voice: 'read' }),
  ).map(String);
  for (const id of [open, shown, answered]) moderates(room, 'approve', String(id));
  moderates(moderates(room, 'onstage', String(shown)), 'answered', String(answered));
  moderates(moderates(room, 'hide', String(hidden)), 'merge', String(merged), { into: open });
  does(room, 'mia', 'withdraw', String(gone));
  const lane = (state: string) => ids(read(room, { state, order: 'oldest' }));
  expect(lane('new')).toEqual([fresh]);
  expect(lane('open')).toEqual([open, shown]);
  expect(lane('answered')).toEqual([answered]);
  expect(lane('hidden')).toEqual([hidden, merged]);
  expect(lane('all')).toEqual([fresh, open, shown, answered, hidden, merged]);
  expect(read(room, { state: 'all' }).items[0]).toMatchObject({ state: 'merged', into: open });
  expect(room.staff['inbox']).toEqual({ new: 1, held: 0, open: 2, answered: 1, hidden: 1, merged: 1, total: 6 });
});

test('Q3 a page that makes no sense is bad input', () => {
  const room = Scenario.open();
  for (const data of [{ from: -1 }, { from: 1.5 }, { state: 'merged' }, { find: 'x'.repeat(101) }, { more: 1 }, null]) {
    const answer = answerTo(room.state, { name: 'questions', data }, ana);
    expect(isRejection(answer) && answer.rejected).toBe('bad-input');
  }
});

test('Q3 the staff map holds 100 of each lane: the oldest that wait, the newest of the others', () => {
  const room = Scenario.open({ questions: 'screened' });
  const all = Array.from({ length: 260 }, (_, i) => ask(room, `asker${i % 20}`, `Q${i}?`));
  const shown = (state: string) =>
    Object.entries(room.staff)
      .filter(([key, one]) => key.startsWith('question:') && one['state'] === state)
      .map(([key]) => key.slice('question:'.length));
  expect(shown('new')).toEqual(all.slice(0, questionsLimits.staffQuestionsPerLaneCount));
  for (const id of all) moderates(room, 'approve', id);
  expect(shown('new')).toEqual([]);
  expect(new Set(shown('open'))).toEqual(new Set([...all.slice(0, 30), ...all.slice(-100)]));
  moderates(room, 'onstage', all[60] ?? '', { read: true });
  expect(shown('onstage')).toEqual([all[60]]);
  expect(room.staff['inbox']).toMatchObject({ open: 260, total: 260 });
});

test('Q2 Q3 staff see at once what changes beside the questions: weights, who is muted, names, the list of held words', () => {
  const room = named(Scenario.open(), 'mia', 'Mia');
  const id = ask(room, 'mia');
  const seen = () => room.staff[`question:${id}`];
  expect(seen()).toMatchObject({ weight: 0, name: 'Mia' });
  does(room, 'kim', 'stand', id);
  expect(seen()).toHaveProperty('weight', 1);
  room.given(ana, { type: 'person.mute', data: { handle: `question:${id}`, on: true } });
  expect(seen()).toHaveProperty('muted', true);
  named(room, 'mia', 'Maria');
  expect(seen()).toHaveProperty('name', 'Maria');
  room.set({ names: 'off' });
  expect(seen()).not.toHaveProperty('name');
  room.given(ana, { type: 'held-words.set', data: { languages: ['fr'], added: [], allowed: [] } });
  expect(room.staff['held-words']).toHaveProperty('languages', ['fr']);
});
