import { expect, test } from 'vitest';
import { asLanes, laneAtFirst, laneOf, lanesFor, mergeTargets, type Lane } from './lanes.ts';
import type { StaffQuestion } from '../records.ts';

const question = (id: string, fields: Partial<StaffQuestion> = {}): StaffQuestion => ({
  id,
  text: id,
  voice: 'self',
  state: 'open',
  version: 1,
  anonymous: false,
  weight: 0,
  at: id.charCodeAt(0),
  ...fields,
});
const ids = (questions: readonly StaffQuestion[]) => questions.map(({ id }) => id).join('');

test('Q3 every question that can still be asked stands in a lane; a merged one lies beside the hidden', () => {
  const all = (['new', 'open', 'onstage', 'answered', 'hidden', 'merged'] as const).map((state, index) =>
    question('abcdef'[index] ?? '', { state }),
  );
  const lane = (name: Lane) => ids(laneOf(all, name, 'oldest'));
  expect(lane('new')).toBe('a');
  expect(lane('open')).toBe('cb');
  expect(lane('answered')).toBe('cd');
  expect(lane('hidden')).toBe('ef');
});

test('H13 promised answers have a lane of their own where there are any, those given at its end', () => {
  const all = [
    question('a', { promised: true, state: 'answered' }),
    question('b', { promised: true, state: 'new' }),
    question('c', { promised: true }),
    question('d', { promised: true, state: 'hidden' }),
    question('e'),
  ];
  expect(ids(laneOf(all, 'promised', 'oldest'))).toBe('bca');
  expect(ids(laneOf(all, 'open', 'oldest'))).toBe('ce');
  const facts = { new: 1, held: 0, open: 2, answered: 1, hidden: 1, merged: 0, total: 5 };
  expect(lanesFor(facts, false)).not.toContain('promised');
  expect(lanesFor({ ...facts, promised: 3, kept: 1 }, false).at(-1)).toBe('promised');
});

test('Q3 where nothing is screened and nothing held, nothing is new; the lane that is looked at stays', () => {
  const facts = { new: 0, held: 0, open: 2, answered: 0, hidden: 0, merged: 0, total: 2 };
  const rest = ['open', 'answered', 'hidden'];
  expect(lanesFor(facts, false)).toEqual(rest);
  expect(lanesFor(undefined, false)).toEqual(rest);
  expect(lanesFor(facts, true)).toEqual(['new', ...rest]);
  expect(lanesFor({ ...facts, new: 1, held: 1 }, false)).toEqual(['new', ...rest]);
  expect(lanesFor(facts, false, 'new')).toEqual(['new', ...rest]);
  expect(lanesFor(facts, false, 'promised')).toEqual([...rest, 'promised']);
});

test('Q3 until somebody chooses, what waits for a moderator is in front: also before the first one has come', () => {
  const facts = { new: 0, held: 0, open: 3, answered: 0, hidden: 0, merged: 0, total: 3 };
  expect(laneAtFirst(facts, false)).toBe('open');
  expect(laneAtFirst({ ...facts, new: 1, held: 1 }, false)).toBe('new');
  expect(laneAtFirst(facts, true)).toBe('new');
  expect(laneAtFirst(undefined, false)).toBe('open');
});

test('Q3 a tab counts what its lane shows: the one on stage too, and merged ones beside the hidden', () => {
  const facts = { new: 1, held: 0, open: 2, answered: 3, hidden: 4, merged: 5, total: 15 };
  const lanes = asLanes(facts, [question('a', { state: 'onstage' }), question('b')]);
  expect(lanes).toEqual({ ...facts, answered: 4, hidden: 9 });
});

test('Q2 Q3 a lane shows what is on stage, then what is pinned, then the most stood with', () => {
  const all = [
    question('a', { weight: 2 }),
    question('b', { weight: 9 }),
    question('c', { weight: 1, pinned: true }),
    question('d', { state: 'onstage' }),
    question('e', { weight: 2 }),
  ];
  expect(ids(laneOf(all, 'open', 'weight'))).toBe('dcbae');
  expect(ids(laneOf(all, 'open', 'newest'))).toBe('dceba');
  expect(ids(laneOf(all, 'open', 'oldest'))).toBe('dcabe');
});

test('Q3 a duplicate finds the one that shares its words, accents and case aside', () => {
  const source = question('s', { text: 'Wann kommt das Café am Bahnhof?', state: 'new' });
  const all = [
    source,
    question('a', { text: 'Something else entirely', weight: 40 }),
    question('b', { text: 'Das CAFE am Bahnhof: wann?' }),
    question('c', { text: 'Gibt es einen Bahnhof?' }),
  ];
  expect(ids(mergeTargets(source, all))).toBe('bca');
});

test('Q3 an open question is not offered one that only moderators see, nor one that is gone', () => {
  const all = [
    question('n', { state: 'new' }),
    question('h', { state: 'hidden' }),
    question('x', { state: 'answered' }),
    question('o', { state: 'onstage' }),
  ];
  expect(ids(mergeTargets(question('s'), all))).toBe('o');
  expect(ids(mergeTargets(question('s', { state: 'new' }), all))).toBe('no');
});
