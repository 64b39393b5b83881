import { expect, test } from 'vitest';
import { concerned } from '../../../room/views.ts';
import { ask, does, moderates, named, newest, own } from '../../../testing/acts/questions.ts';
import { ana, ben, Scenario } from '../../../testing/scenario.ts';

const where = (room: Scenario, id: string) => room.staff[`question:${id}`]?.['state'];
const onStage = (room: Scenario) => Object.keys(room.stage).filter((key) => key.startsWith('question:'));
const read = { voice: 'read' } as const;

test('Q4 putting a question on stage calls its author, with the question on the screen', () => {
  const room = named(Scenario.open(), 'mia', 'Mia');
  const id = ask(room, 'mia', 'Why so?');
  moderates(room, 'onstage', id);
  expect(newest(room)).toEqual(expect.arrayContaining(['question.staged', 'hand.summoned', 'turn.called']));
  expect(room.stage[`question:${id}`]).toMatchObject({ text: 'Why so?', name: 'Mia', state: 'onstage', weight: 0 });
  expect(room.stage['now']).toMatchObject({ state: 'called', questionId: id, topic: 'Why so?', name: 'Mia' });
  expect(room.of('mia')['turn']).toMatchObject({ state: 'called' });
});

test('Q4 a question to be read is only shown, in any phase', () => {
  const room = Scenario.open({}, 'doors');
  const [aloud, silent] = [ask(room, 'mia'), ask(room, 'kim', 'Read me?', read)];
  moderates(room, 'onstage', silent);
  expect(newest(room)).toEqual(['question.staged']);
  expect(onStage(room)).toEqual([`question:${silent}`]);
  expect(does(room, ana, 'onstage', aloud).refused).toBe('wrong-phase');
  moderates(room, 'onstage', aloud, { read: true });
  expect(newest(room)).toEqual(['question.staged']);
  expect(onStage(room)).toEqual([`question:${aloud}`]);
  expect(where(room, silent)).toBe('open');
  room.phase('live').phase('break');
  expect(does(room, ana, 'onstage', ask(room, 'lea')).refused).toBe('wrong-phase');
});

test('Q4 somebody on the floor is not interrupted; a question may still be shown to be read', () => {
  const room = Scenario.open();
  room.raise('kim');
  room.next().start();
  const id = ask(room, 'mia');
  expect(does(room, ana, 'onstage', id).refused).toBe('floor-taken');
  moderates(room, 'onstage', id, { read: true });
  expect(room.onFloor).toBe('kim');
  room.end();
  moderates(room, 'onstage', id);
  expect(room.floor).toMatchObject({ state: 'called', questionId: id });
});

test('Q3 Q4 putting a question that waits on stage approves it; a hidden, merged or withdrawn one is stale', () => {
  const room = Scenario.open({ questions: 'screened' });
  const [id, hidden, merged] = [ask(room, 'mia', 'A?', read), ask(room, 'kim'), ask(room, 'kim')];
  moderates(moderates(room, 'hide', hidden), 'merge', merged, { into: id });
  expect(does(room, ana, 'onstage', hidden).refused).toBe('stale');
  expect(does(room, ana, 'onstage', merged).refused).toBe('stale');
  moderates(room, 'onstage', id);
  expect(room.public[`question:${id}`]).toHaveProperty('state', 'onstage');
});

test('H11 Q4 two moderators put the same question on stage: one call', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  moderates(room, 'onstage', id);
  const { turnId } = room;
  expect(newest(does(room, ben, 'onstage', id))).toEqual([]);
  expect(room.refused).toBeUndefined();
  expect(room.turnId).toBe(turnId);
});

test('Q4 what was only shown can be asked aloud after all, without leaving the screen', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  moderates(moderates(room, 'onstage', id, { read: true }), 'onstage', id);
  expect(room.floor).toMatchObject({ state: 'called', questionId: id });
  expect(where(room, id)).toBe('onstage');
});

test('Q4 asked and spoken it leaves the screen with that turn, answered, and does not come back after the next one', () => {
  const room = Scenario.open();
  room.raise('kim');
  const first = ask(room, 'mia');
  moderates(room, 'onstage', first).accept('mia').start().wait(30_000);
  expect(onStage(room)).toEqual([`question:${first}`]);
  room.end();
  const isGone = () => {
    expect(onStage(room)).toEqual([]);
    expect(where(room, first)).toBe('answered');
    expect(room.stage['stage']).not.toHaveProperty('questionId');
  };
  isGone();
  expect(own(room, 'mia')).toMatchObject([{ state: 'answered' }]);
  room.turn();
  isGone();
});

test('Q4 what was shown to be read leaves with the turn that began over it; what was put there during that turn stays', () => {
  const room = Scenario.open();
  const [first, second] = [ask(room, 'mia', 'A?', read), ask(room, 'lea', 'B?', read)];
  moderates(room, 'onstage', first).given(ana, { type: 'turn.start', data: { label: 'The panel' } });
  expect(onStage(room)).toEqual([`question:${first}`]);
  room.wait(20_000).end();
  expect([onStage(room), where(room, first)]).toEqual([[], 'open']);
  room.given(ana, { type: 'turn.start', data: { label: 'The panel' } });
  moderates(room, 'onstage', second).wait(20_000).end();
  expect(onStage(room)).toEqual([`question:${second}`]);
  expect(room.stage['stage']).toMatchObject({ scene: 'question', questionId: second });
});

test('Q4 a call that nobody followed clears nothing from the screen', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'A?', read);
  room.raise('kim');
  moderates(room, 'onstage', id).next().decline('kim');
  expect(onStage(room)).toEqual([`question:${id}`]);
});

test('Q4 pushed off the screen while its author speaks, a question is answered when they have spoken', () => {
  const room = Scenario.open();
  const [first, second] = [ask(room, 'mia'), ask(room, 'kim', 'B?', read)];
  moderates(room, 'onstage', first).accept('mia').start();
  moderates(room, 'onstage', second);
  expect(where(room, first)).toBe('open');
  room.wait(20_000).end();
  expect(where(room, first)).toBe('answered');
  expect(onStage(room)).toEqual([`question:${second}`]);
});

test('Q4 what was not spoken goes back among the open ones when the next one comes', () => {
  const room = Scenario.open();
  const [first, second] = [ask(room, 'mia', 'A?', read), ask(room, 'kim', 'B?', read)];
  moderates(moderates(room, 'onstage', first), 'onstage', second);
  expect(where(room, first)).toBe('open');
});

test('Q4 skipped, declined, cleared, or broken off by a break: the question is open again', () => {
  for (const leave of [
    (room: Scenario) => room.decline('mia'),
    (room: Scenario) => room.given(ana, { type: 'hand.skip', data: { handId: room.floor['handId'] } }),
    (room: Scenario) => room.given(ana, { type: 'hand.clear', data: { handId: room.floor['handId'] } }),
    (room: Scenario) => room.phase('break'),
    (room: Scenario) => room.undo(),
  ]) {
    const room = Scenario.open();
    const id = ask(room, 'mia');
    leave(moderates(room, 'onstage', id));
    expect(where(room, id)).toBe('open');
    expect(onStage(room)).toEqual([]);
    expect(room.floor).toHaveProperty('state', 'free');
  }
});

test('H10 Q4 Undo of a Next brings the asking turn back with its question on the screen, in its words', () => {
  const room = named(Scenario.open(), 'mia', 'Mia');
  room.raise('kim');
  const id = ask(room, 'mia', 'Why so?');
  moderates(room, 'onstage', id);
  const { turnId } = room;
  named(room, 'mia', 'Rude name');
  room.next();
  expect(where(room, id)).toBe('open');
  room.undo();
  expect(room.turnId).toBe(turnId);
  expect(room.stage[`question:${id}`]).toMatchObject({ text: 'Why so?', name: 'Mia' });
  expect(JSON.stringify(room.stage)).not.toContain('Rude');
});

test('H10 Q4 Undo of a Next that ended a spoken turn takes back that it was spoken', () => {
  const room = Scenario.open();
  room.raise('kim');
  const id = ask(room, 'mia');
  moderates(room, 'onstage', id).accept('mia').start().wait(20_000).next().undo();
  room.given(ana, { type: 'turn.end', data: {} });
  moderates(room, 'onstage', ask(room, 'lea', 'C?', read));
  expect(where(room, id)).toBe('answered');
  const other = Scenario.open();
  other.raise('kim');
  const called = ask(other, 'mia');
  moderates(other, 'onstage', called).accept('mia').start().wait(20_000).next().undo();
  moderates(other, 'onstage', ask(other, 'lea', 'C?', read));
  expect(where(other, called)).toBe('open');
});

test('H10 Q4 Undo neither brings back what was hidden meanwhile, nor pushes another question off the screen', () => {
  const room = Scenario.open();
  room.raise('kim');
  const id = ask(room, 'mia', 'HIDDEN?');
  const { turnId } = moderates(moderates(room, 'onstage', id).next(), 'hide', id);
  expect(room.when(ana, { type: 'queue.undo', data: { turnId } }).refused).toBe('undo-too-late');
  expect(where(room, id)).toBe('hidden');
  const other = Scenario.open();
  other.raise('kim');
  const first = ask(other, 'mia');
  const second = ask(other, 'lea', 'B?', read);
  moderates(moderates(other, 'onstage', first).next(), 'onstage', second);
  expect(other.when(ana, { type: 'queue.undo', data: { turnId: other.turnId } }).refused).toBe('undo-too-late');
  expect(onStage(other)).toEqual([`question:${second}`]);
  expect(where(other, first)).toBe('open');
});

test('Q1 Q4 taken back while called, the question leaves the screen and its author the floor', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'GONE?');
  moderates(room, 'onstage', id);
  does(room, 'mia', 'withdraw', id);
  expect(room.floor).toHaveProperty('state', 'free');
  expect(JSON.stringify([room.public, room.stage])).not.toContain('GONE');
});

test('Q7 a removed author is never called', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia');
  moderates(room, 'answered', id);
  room.given(ana, { type: 'person.remove', data: { handle: `question:${id}` } });
  moderates(room, 'onstage', id);
  expect(newest(room)).toEqual(['question.staged']);
  expect(room.floor).toHaveProperty('state', 'free');
});

test('Q4 the author’s hand in the queue keeps its place', () => {
  const room = Scenario.open();
  room.raiseAll('kim', 'mia', 'lea');
  const hand = room.hand('mia');
  moderates(room, 'onstage', ask(room, 'mia'));
  expect(room.floor['handId']).not.toBe(hand);
  expect(room.queue).toContain('mia');
  room.decline('mia');
  expect(room.queue).toEqual(['kim', 'mia', 'lea']);
});

test('T3 the screen keeps the name that was put there, without a name for who asked without one', () => {
  const room = named(Scenario.open(), 'mia', 'Mia');
  const id = ask(room, 'mia', 'Why so?', read);
  moderates(room, 'onstage', id);
  named(room, 'mia', 'Rude name');
  expect(room.stage[`question:${id}`]).toHaveProperty('name', 'Mia');
  const secret = ask(room, 'mia', 'Secret?', { anonymous: true });
  moderates(room, 'onstage', secret);
  expect(room.stage[`question:${secret}`]).not.toHaveProperty('name');
});

test('T3 the stage gets no other question, no order and no weights', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'A?', read);
  ask(room, 'kim', 'OTHER?');
  moderates(room, 'onstage', id);
  does(room, 'lea', 'stand', id);
  expect(onStage(room)).toEqual([`question:${id}`]);
  expect(room.stage[`question:${id}`]).toHaveProperty('weight', 1);
  expect(room.stage).not.toHaveProperty('questions');
  expect(JSON.stringify(room.stage)).not.toContain('OTHER');
});

test('Q4 answered in writing or hidden, a question leaves the screen', () => {
  for (const [verb, more] of [['answer', { text: 'Yes.' }], ['answered'], ['hide']] as const) {
    const room = Scenario.open();
    const id = ask(room, 'mia', 'A?', read);
    moderates(moderates(room, 'onstage', id), verb, id, more);
    expect(onStage(room)).toEqual([]);
  }
});

test('L3 a room that does without names shows none, not even of what is on the screen', () => {
  const room = named(Scenario.open(), 'mia', 'MIANAME');
  const id = ask(room, 'mia', 'A?', read);
  moderates(room, 'onstage', id).set({ names: 'off' });
  for (const view of [room.public, room.stage, room.staff]) expect(JSON.stringify(view)).not.toContain('MIANAME');
});

test('P3 Q4 who asked without a name is nameless on the floor too, to staff as well', () => {
  const room = Scenario.open();
  const id = ask(room, 'mia', 'A?', { anonymous: true, voice: 'self' });
  named(room, 'mia', 'MIANAME');
  moderates(room, 'onstage', id).accept('mia');
  for (const view of [room.public, room.stage, room.staff]) expect(JSON.stringify(view)).not.toContain('MIANAME');
  room.start();
  expect(room.floor).toMatchObject({ state: 'on-air', questionId: id });
  expect(JSON.stringify([room.public, room.stage, room.staff])).not.toContain('MIANAME');
});

test('P3 Q4 whoever’s question comes to the screen or leaves it is told on their own phone', () => {
  const room = Scenario.open();
  const told = () => {
    const entry = room.entries.at(-1);
    return entry === undefined ? [] : [...concerned(room.state, entry)];
  };
  const [first, second] = [ask(room, 'mia', 'A?', read), ask(room, 'kim')];
  moderates(room, 'onstage', first);
  expect(told()).toContain('p-mia');
  moderates(room, 'onstage', second);
  expect(told()).toEqual(expect.arrayContaining(['p-mia', 'p-kim']));
  expect(own(room, 'mia')[0]).toHaveProperty('state', 'open');
  for (const leave of [() => room.undo(), () => room.decline('kim')]) {
    if (room.floor['state'] === 'free') moderates(room, 'onstage', second);
    leave();
    expect(told()).toContain('p-kim');
    expect(own(room, 'kim')[0]).toHaveProperty('state', 'open');
  }
});
