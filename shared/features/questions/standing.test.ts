import { expect, test } from 'vitest';
import { limits } from '../../kernel/limits.ts';
import { concerned } from '../../room/views.ts';
import { publicView } from '../../testing/views.ts';
import { ask, does, moderates, newest, order, own, publicWeight, stood } from '../../testing/acts/questions.ts';
import { ana, attendee, Scenario } from '../../testing/scenario.ts';

test('Q2 each person counts once, undoably, however often they say it', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  does(room, 'kim', 'stand', id);
  does(room, 'lea', 'stand', id);
  expect(newest(does(room, 'kim', 'stand', id))).toEqual([]);
  expect(publicWeight(room, id)).toBe(2);
  expect(stood(room, 'kim')).toEqual([id]);
  does(room, 'kim', 'unstand', id);
  expect(newest(does(room, 'kim', 'unstand', id))).toEqual([]);
  expect(publicWeight(room, id)).toBe(1);
  expect(room.of('kim')).not.toHaveProperty('stood');
});

test('Q2 nobody stands with their own question, an unknown one, or one that waits or was hidden', () => {
  const room = Scenario.open();
  const mine = ask(room, 'mia');
  expect(does(room, 'mia', 'stand', mine).refused).toBe('not-allowed');
  expect(does(room, 'kim', 'stand', 'never-was').refused).toBe('no-such-item');
  expect(does(room, 'kim', 'unstand', 'never-was').refused).toBe('no-such-item');
  moderates(room, 'hide', mine);
  expect(does(room, 'kim', 'stand', mine).refused).toBe('no-such-item');
  room.set({ questions: 'screened' });
  const waits = ask(room, 'mia');
  expect(does(room, 'kim', 'stand', waits).refused).toBe('no-such-item');
  expect(does(room, 'kim', 'unstand', waits).refused).toBe('no-such-item');
});

test('Q2 what is over is stale to stand with, and can always be let go of', () => {
  const room = Scenario.open();
  const [done, merged, into, gone] = ['1', '2', '3', '4'].map((text) => ask(room, 'mia', text));
  const all = [done, merged, gone].map(String);
  for (const id of all) does(room, 'kim', 'stand', id);
  moderates(room, 'answered', all[0] ?? '');
  moderates(room, 'merge', all[1] ?? '', { into });
  does(room, 'mia', 'withdraw', all[2] ?? '');
  for (const id of all) {
    expect(does(room, 'lea', 'stand', id).refused).toBe('stale');
    expect(newest(does(room, 'kim', 'unstand', id))).toEqual(['question.unstood']);
  }
  expect(publicWeight(room, into ?? '')).toBe(0);
  expect(room.of('kim')).not.toHaveProperty('stood');
});

test('Q2 a script that stands 10,000 times is counted once, and one that stands with all is stopped at 200', () => {
  const room = Scenario.open();
  const ids = Array.from({ length: limits.standsPerPersonCount + 1 }, (_, i) => ask(room, `asker${i % 20}`, `Q${i}?`));
  const revision = room.state.revision;
  for (let i = 0; i < 10_000; i += 1) does(room, 'eve', 'stand', ids[0] ?? '');
  expect(room.entries.at(-1)?.events).toEqual([]);
  expect(publicWeight(room, ids[0] ?? '')).toBe(1);
  expect(room.state.revision - revision).toBe(10_000);
  for (const id of ids.slice(1, -1)) expect(does(room, 'eve', 'stand', id).refused).toBeUndefined();
  expect(does(room, 'eve', 'stand', ids.at(-1) ?? '').refused).toBe('not-allowed');
  expect(stood(room, 'eve')).toHaveLength(limits.standsPerPersonCount);
  does(room, 'eve', 'unstand', ids[7] ?? '');
  expect(does(room, 'eve', 'stand', ids.at(-1) ?? '').refused).toBeUndefined();
});

test('Q3 merging unites weights, one weight a person, and the author of the one that stays is not counted', () => {
  const room = Scenario.open();
  const [a, b] = [ask(room, 'mia', 'A?'), ask(room, 'kim', 'B?')];
  for (const who of ['x', 'y', 'kim']) does(room, who, 'stand', a);
  for (const who of ['y', 'z']) does(room, who, 'stand', b);
  moderates(room, 'merge', a, { into: b });
  expect(publicWeight(room, b)).toBe(3);
  expect(order(room)).toEqual([b]);
  expect(stood(room, 'x')).toEqual([b]);
  expect(stood(room, 'y')).toEqual([b]);
  expect(room.of('kim')).not.toHaveProperty('stood');
  expect(own(room, 'mia')[0]).toMatchObject({ state: 'merged', into: b });
  expect(own(room, 'kim')[0]).not.toHaveProperty('editable');
  /* The author of the other is not made to stand with words of somebody else, but may. */
  expect(does(room, 'mia', 'stand', b).refused).toBeUndefined();
  expect(publicWeight(room, b)).toBe(4);
});

test('Q3 opening a merged question again separates the two, whatever was let go of meanwhile', () => {
  const room = Scenario.open();
  const [a, b] = [ask(room, 'mia', 'A?'), ask(room, 'kim', 'B?')];
  for (const who of ['x', 'y', 'kim']) does(room, who, 'stand', a);
  for (const who of ['y', 'z']) does(room, who, 'stand', b);
  moderates(room, 'merge', a, { into: b });
  does(room, 'x', 'unstand', b);
  does(room, 'new', 'stand', b);
  moderates(room, 'reopen', a);
  expect(publicWeight(room, a)).toBe(2);
  expect(publicWeight(room, b)).toBe(3);
  expect(stood(room, 'y').toSorted()).toEqual([a, b].toSorted());
  expect(stood(room, 'kim')).toEqual([a]);
  expect(room.of('x')).not.toHaveProperty('stood');
  expect(own(room, 'mia')[0]).toMatchObject({ state: 'open' });
});

test('Q3 a merged one that is merged on takes all along, and comes out of the middle again', () => {
  const room = Scenario.open();
  const [a, b, c] = [ask(room, 'mia', 'A?'), ask(room, 'kim', 'B?'), ask(room, 'lea', 'C?')];
  does(room, 'x', 'stand', a);
  does(room, 'y', 'stand', b);
  moderates(moderates(room, 'merge', a, { into: b }), 'merge', b, { into: c });
  expect(publicWeight(room, c)).toBe(2);
  expect(own(room, 'mia')[0]).toHaveProperty('into', c);
  moderates(room, 'reopen', a);
  expect([publicWeight(room, a), publicWeight(room, c)]).toEqual([1, 1]);
  moderates(room, 'reopen', b);
  expect([publicWeight(room, b), publicWeight(room, c)]).toEqual([1, 0]);
});

test('Q2 weights are read from the paced state: a vote alone moves no record, no order and no staff map', () => {
  const room = Scenario.open();
  const ids = ['a', 'b', 'c'].map((name) => ask(room, name));
  const paced = room.state;
  const before = publicView(room.state, {}, paced);
  const staff = room.staff;
  does(room, 'x', 'stand', ids[2] ?? '');
  const after = publicView(room.state, {}, paced);
  expect(after['weights']).toEqual({ w: [0, 0, 0] });
  for (const id of ids) expect(after[`question:${id}`]).toBe(before[`question:${id}`]);
  const now = publicView(room.state);
  expect(now['weights']).toEqual({ w: [0, 0, 1] });
  expect(now['questions']).toEqual(before['questions']);
  expect(room.staff[`question:${ids[0]}`]).toBe(staff[`question:${ids[0]}`]);
});

test('P3 what is hidden leaves at once, though the order is from a second ago; what is on stage comes at once', () => {
  const room = Scenario.open();
  const [a, b] = [ask(room, 'mia', 'HIDDEN?'), ask(room, 'kim', 'B?', { voice: 'read' })];
  const old = room.state;
  moderates(room, 'hide', a);
  const c = ask(room, 'lea', 'C?', { voice: 'read' });
  moderates(room, 'onstage', c);
  const view = publicView(room.state, {}, old);
  expect(JSON.stringify(view)).not.toContain('HIDDEN');
  expect(view['questions']).toHaveProperty('order', [b]);
  expect(view['weights']).toEqual({ w: [0] });
  expect(view[`question:${c}`]).toHaveProperty('state', 'onstage');
});

test('Q2 phones get the 30 most stood with, the 20 newest and the pinned, in the order of asking', () => {
  const room = Scenario.open();
  const ids = Array.from({ length: 100 }, (_, i) => ask(room, `asker${i % 20}`, `Q${i}?`));
  const at = (i: number) => ids[i] ?? '';
  for (let i = 30; i < 60; i += 1) does(room, 'x', 'stand', at(i));
  moderates(room, 'pin', at(5));
  const expected = [at(5), ...ids.slice(30, 60), ...ids.slice(80)];
  expect(order(room)).toEqual(expected);
  expect(room.public['questions']).toHaveProperty('total', 100);
  expect(Object.keys(room.public).filter((key) => key.startsWith('question:'))).toHaveLength(51);
  does(room, 'x', 'stand', at(0));
  does(room, 'y', 'stand', at(0));
  expect(order(room)).toContain(at(0));
  expect(order(room)).not.toContain(at(59));
  /* Among equals those asked first stay. */
  does(does(room, 'x', 'stand', at(70)), 'y', 'stand', at(70));
  expect(order(room)).toEqual([at(0), at(5), ...ids.slice(30, 58), at(70), ...ids.slice(80)]);
});

test('Q2 what a person stands with stays a short list, however many questions come and go', () => {
  const room = Scenario.open();
  const first = ask(room, 'mia', 'Why?');
  does(room, 'eve', 'stand', first);
  for (let i = 0; i < 2 * limits.standsPerPersonCount; i += 1) {
    const id = ask(room, `asker${i % 20}`, `Q${i}?`);
    does(does(room, 'eve', 'stand', id), `asker${i % 20}`, 'withdraw', id);
  }
  expect(stood(room, 'eve').length).toBeLessThanOrEqual(limits.standsPerPersonCount);
  expect(stood(room, 'eve')).toContain(first);
  expect(does(room, 'eve', 'unstand', first).refused).toBeUndefined();
  expect(publicWeight(room, first)).toBe(0);
});

test('Q3 an author never counts for their own question, also when they let go of one of two that were merged into it', () => {
  const room = Scenario.open();
  const [first, second, into] = [ask(room, 'mia', '1'), ask(room, 'mia', '2'), ask(room, 'kim', '3')];
  for (const id of [first, second]) {
    does(room, 'kim', 'stand', id);
    moderates(room, 'merge', id, { into });
  }
  expect(publicWeight(room, into)).toBe(0);
  does(room, 'kim', 'unstand', first);
  expect(publicWeight(room, into)).toBe(0);
  moderates(room, 'reopen', second);
  expect(publicWeight(room, second)).toBe(1);
});

test('Q3 what was merged into a question does not go when it is hidden, its author takes it back or is removed', () => {
  for (const leaves of ['withdrawn', 'removed', 'hidden'] as const) {
    const room = Scenario.open();
    const target = ask(room, 'mia');
    const merged = ask(room, 'kim');
    for (const name of ['lea', 'noa']) does(room, name, 'stand', merged);
    moderates(room, 'merge', merged, { into: target });
    if (leaves === 'withdrawn')
      room.given(attendee('mia'), { type: 'question.withdraw', data: { questionId: target } });
    else if (leaves === 'hidden') moderates(room, 'hide', target, { reason: 'Be kind' });
    else room.given(ana, { type: 'person.remove', data: { handle: `question:${target}` } });
    expect(order(room)).toEqual([merged]);
    expect(publicWeight(room, merged)).toBe(2);
    expect(room.of('lea')['stood']).toEqual([merged]);
    expect(own(room, 'kim')).toMatchObject([{ id: merged, state: 'open' }]);
    expect(own(room, 'kim')[0]).not.toHaveProperty('into');
    if (leaves === 'removed') continue;
    const entry = room.entries.at(-1);
    if (entry === undefined) throw new Error('nothing was written');
    expect([...concerned(room.state, entry)]).toEqual(expect.arrayContaining(['p-mia', 'p-kim', 'p-lea', 'p-noa']));
  }
});

test('Q3 Q7 hiding sets free what nobody approved only to wait again, and nothing of somebody who was removed', () => {
  const room = Scenario.open({ questions: 'screened' });
  const [target, unread, gone] = [ask(room, 'mia', 'RUDE?'), ask(room, 'kim'), ask(room, 'lea')];
  for (const one of [unread, gone]) moderates(room, 'merge', one, { into: target });
  room.given(ana, { type: 'person.remove', data: { handle: `question:${gone}` } });
  moderates(room, 'hide', target);
  expect(room.staff[`question:${unread}`]).toMatchObject({ state: 'new' });
  expect(room.staff[`question:${gone}`]).toMatchObject({ state: 'merged' });
  expect(order(room)).toEqual([]);
});

test('Q1 Q3 the words of a question that others were merged into stay: changed, they could bury those', () => {
  const room = Scenario.open();
  const [target, merged] = [ask(room, 'mia'), ask(room, 'kim')];
  moderates(room, 'merge', merged, { into: target });
  expect(does(room, 'mia', 'edit', target, { text: 'Other?' }).refused).toBe('locked');
  expect(own(room, 'mia')[0]).not.toHaveProperty('editable');
  moderates(room, 'reopen', merged);
  expect(own(room, 'mia')[0]).toHaveProperty('editable', true);
});
