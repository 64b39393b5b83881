import { expect, test } from 'vitest';
import { exportOf, recapOf } from '../../room/views.ts';
import { answer, direct, openShow, showRecord } from '../../testing/acts/shows.ts';
import { ana, attendee, Scenario } from '../../testing/scenario.ts';
import { meanForAll } from './recap-mean.ts';

const options = ['Tea', 'Coffee', 'Water', 'Juice'];
const people = (count: number) => Array.from({ length: count }, (_one, n) => `n${n}`);

function several(reveal: 'live' | 'sealed' = 'live') {
  const room = Scenario.open();
  return { room, show: openShow(room, { kind: 'options', options, most: 2, reveal }) };
}

test('S1 several options are one answer of one person, changed as a whole, and each counts once', () => {
  const { room, show } = several();
  answer(answer(room, show, 'mia', [2, 0]), show, 'kim', [2]);
  expect(showRecord(room.public, show)).toMatchObject({ most: 2, answered: 2, tally: { 0: 1, 1: 0, 2: 2, 3: 0 } });
  expect(room.of('mia')['answers']).toEqual({ [show]: [0, 2] });
  answer(room, show, 'mia', [3]);
  expect(showRecord(room.public, show)).toMatchObject({ answered: 2, tally: { 0: 0, 1: 0, 2: 1, 3: 1 } });
  /* The same set in another order, and one alone, as older pages send it. */
  answer(room, show, 'mia', [1, 3]).given(attendee('mia'), {
    type: 'show.answer',
    data: { showId: show, choice: [3, 1] },
  });
  expect(room.last).toMatchObject({ events: [] });
  answer(room, show, 'mia', 1);
  expect(room.of('mia')['answers']).toEqual({ [show]: [1] });
});

test('S1 each choice once, up to as many as may be, and only what is offered', () => {
  const { room, show } = several();
  const single = openShow(room, { kind: 'options', options });
  const refused = (showId: string, choice: unknown) =>
    room.when(attendee('mia'), { type: 'show.answer', data: { showId, choice } }).refused;
  for (const choice of [[], [0, 0], [0, 1, 2], [4], [-1], ['Tea'], true])
    expect(refused(show, choice)).toBe('bad-input');
  expect(refused(single, [0])).toBe('bad-input');
  expect(showRecord(room.public, show)).toMatchObject({ answered: 0 });
});

test('S1 several may be chosen where there are options, of which there are as many', () => {
  const room = Scenario.open();
  const open = (data: object) =>
    room.when(ana, { type: 'show.open', data: { prompt: 'What?', reveal: 'live', ...data } }).refused;
  expect(open({ kind: 'scale', most: 2 })).toBe('bad-input');
  expect(open({ kind: 'options', options: ['Tea', 'Coffee'], most: 3 })).toBe('bad-input');
  expect(open({ kind: 'options', options, most: 1 })).toBe('bad-input');
  expect(open({ kind: 'options', options, most: 4 })).toBeUndefined();
});

test('S2 S4 sealed, nobody is told anything; closed, no answer is stored, and all were of one length', () => {
  const { room, show } = several('sealed');
  answer(answer(answer(room, show, 'mia', [0]), show, 'kim', [0, 3]), show, 'lea', [1, 2]);
  const stored = [...room.state.contents.values()].filter(({ owner }) => owner !== undefined);
  expect(new Set(stored.map(({ value }) => value.length)).size).toBe(1);
  for (const view of [room.public, room.stage, room.staff]) expect(showRecord(view, show)).not.toHaveProperty('tally');
  direct(room, 'show.close', show);
  expect([...room.state.contents.values()].filter(({ owner }) => owner !== undefined)).toEqual([]);
  direct(room, 'show.reveal', show).wait(600).due();
  expect(showRecord(room.public, show)).toMatchObject({ answered: 3, tally: { 0: 2, 1: 1, 2: 1, 3: 1 } });
});

test('S3 hands are counted for each option', () => {
  const { room, show } = several();
  direct(room, 'show.count', show, { choice: 1, count: 7 });
  expect(showRecord(room.public, show)['counted']).toEqual({ 1: 7 });
});

function scale(steps: readonly number[], reveal: 'live' | 'sealed' = 'live') {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'scale', reveal });
  steps.forEach((step, index) => answer(room, show, `n${index}`, step));
  return { room, show };
}

test('S1 S3 the mean of a scale is of all answers, those by eye included, and there is none below five', () => {
  const { room, show } = scale([5, 4, 4, 1]);
  expect(showRecord(room.public, show)).not.toHaveProperty('mean');
  direct(room, 'show.count', show, { choice: 2, count: 3 });
  for (const view of [room.public, room.stage, room.staff]) expect(showRecord(view, show)['mean']).toBe(20 / 7);
  expect(exportOf(room.state)['shows']?.[0]).toMatchObject({ mean: 20 / 7 });
});

test('S2 a sealed scale has no mean before its reveal', () => {
  const { room, show } = scale([5, 4, 4, 1, 1, 1], 'sealed');
  direct(room, 'show.close', show);
  for (const view of [room.public, room.stage, room.staff]) expect(showRecord(view, show)).not.toHaveProperty('mean');
  expect(JSON.stringify(exportOf(room.state))).not.toContain('"mean"');
  direct(room, 'show.reveal', show).wait(599).due();
  expect(showRecord(room.staff, show)).not.toHaveProperty('mean');
  expect(showRecord(room.wait(1).due().staff, show)['mean']).toBe(16 / 6);
});

const recapShow = (room: Scenario) => recapOf(room.phase('ended').state)?.shows[0];

test('C3 the recap tells a mean that gives away nobody, to one decimal', () => {
  expect(recapShow(scale(people(25).map((_n, index) => 1 + (index % 5))).room)?.mean).toBe(3);
  /* A mean of 5 would tell that nobody gave any of the others. */
  const allOfOneMind = recapShow(scale(people(8).map(() => 5)).room);
  expect(allOfOneMind).toMatchObject({ tally: { 5: 8 }, fewer: ['1', '2', '3', '4'] });
  expect(allOfOneMind).not.toHaveProperty('mean');
});

test('C3 a mean is kept where each of the few numbers might still be another', () => {
  const kept = { kind: 'scale', counted: new Map() } as unknown as Parameters<typeof meanForAll>[0];
  const counts = (...all: readonly number[]) => new Map(all.map((count, index) => [String(index + 1), count]));
  expect(meanForAll(kept, counts(1, 60, 90, 80, 70), ['1'], undefined)).toBe(3.5);
  expect(meanForAll(kept, counts(1, 60, 90, 80, 70), ['1'], 301)).toBeUndefined();
  expect(meanForAll(kept, counts(0, 0, 0, 0, 8), ['1', '2', '3', '4'], undefined)).toBeUndefined();
});

test('C3 how many answered is left out of several options where it tells on a few', () => {
  const told = (...answers: readonly (readonly number[])[]) => {
    const { room, show } = several();
    answers.forEach((choice, index) => answer(room, show, `n${index}`, choice));
    return recapShow(room);
  };
  const both = people(6).map(() => [0, 1]);
  /* Nobody chose the other two: all six used both of theirs, so that would be known. */
  expect(told(...both)).toMatchObject({ most: 2, tally: { 0: 6, 1: 6 }, fewer: ['2', '3'] });
  expect(told(...both)).not.toHaveProperty('answered');
  const free = people(16).map((_n, index) => (index % 2 === 0 ? [0] : [0, 1]));
  expect(told(...free)).toMatchObject({ answered: 16, tally: { 0: 16, 1: 8 } });
  /* One must have chosen none of the shown ones. */
  expect(told(...people(12).map(() => [0]), [2])).not.toHaveProperty('answered');
});
