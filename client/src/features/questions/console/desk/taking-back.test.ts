import { expect, test } from 'vitest';
import type { StaffQuestion } from '../../records.ts';
import type { Did, Gap } from './gaps.ts';
import { stepsBack } from './taking-back.ts';

const question: StaffQuestion = {
  id: 'q',
  text: 'Why?',
  voice: 'self',
  state: 'open',
  at: 0,
  version: 0,
  anonymous: false,
  weight: 3,
};

const gap = (did: Did, before: Partial<StaffQuestion>, more: Partial<Gap> = {}): Gap => ({
  did,
  before: { ...question, ...before },
  leaves: true,
  displaced: undefined,
  mergedIn: [],
  at: 1,
  openedAt: 0,
  closesAt: 5_000,
  goesBack: false,
  ...more,
});

/** "reopen", "reopen unread". */
const back = (did: Did, before: Partial<StaffQuestion>, more?: Partial<Gap>, turnId?: string, onStage?: string) =>
  stepsBack(gap(did, before, more), { turnId, onStage }).map(({ type, data }) => {
    const rest = Object.entries(data).flatMap(([key, value]) => (value === 'q' ? [] : [`${key} ${String(value)}`]));
    return [type.replace('question.', ''), ...rest].join(' ');
  });

test('Q4 a Hide that is taken back publishes nothing that nobody approved', () => {
  expect(back('hidden', { state: 'new' })).toEqual(['reopen unread true']);
});

test('Q4 hidden and taken back, a question is what it was: pinned, with what was put together with it, answered', () => {
  expect(back('hidden', {})).toEqual(['reopen']);
  const merged = ['merge questionId a', 'merge questionId b'];
  expect(back('hidden', { pinned: true }, { mergedIn: ['a', 'b'] })).toEqual(['reopen', 'pin', ...merged]);
  expect(back('hidden', { state: 'answered' })).toEqual(['reopen', 'answered']);
  expect(back('hidden', { state: 'answered', answer: 'So.' })).toEqual(['reopen', 'answer text So.']);
});

test('Q4 hidden on the big screen and taken back it is there again, though its author has the floor with it', () => {
  expect(back('hidden', { state: 'onstage' })).toEqual(['approve words [object Object]', 'onstage read true']);
  // An approval would let a name through that waits.
  expect(back('hidden', { state: 'onstage', heldIn: ['name'] })).toEqual(['reopen', 'onstage read true']);
});

test('Q4 Answered that is taken back: open again, or on the big screen, without another call', () => {
  expect(back('answered', {})).toEqual(['reopen']);
  expect(back('answered', { state: 'onstage' })).toEqual(['onstage read true']);
});

test('Q4 Put on stage that is taken back: the call too, and what was there before comes back', () => {
  expect(back('staged', {})).toEqual(['reopen']);
  expect(back('called', {}, {}, 't1')).toEqual(['queue.undo turnId t1', 'reopen']);
  expect(back('staged', {}, { displaced: 'p' })).toEqual(['reopen', 'onstage questionId p read true']);
  expect(back('called', { state: 'answered', answer: 'So.' }, {}, 't1')).toEqual([
    'queue.undo turnId t1',
    'reopen',
    'answer text So.',
  ]);
  // Nobody had approved it: seen for a moment, it waits again.
  expect(back('staged', { state: 'new' })).toEqual(['hide', 'reopen unread true']);
});

test('Q4 whatever is taken back, a question that a colleague put on the big screen since stays there', () => {
  expect(back('answered', { state: 'onstage' }, {}, undefined, 'z')).toEqual(['reopen']);
  expect(back('hidden', { state: 'onstage' }, {}, undefined, 'z')).toEqual(['approve words [object Object]']);
  expect(back('staged', {}, { displaced: 'p' }, undefined, 'z')).toEqual(['reopen']);
  // What the act itself put there leaves it again.
  expect(back('staged', {}, { displaced: 'p' }, undefined, 'q')).toEqual(['reopen', 'onstage questionId p read true']);
});

test('Q4 what cannot be taken back has no way back', () => {
  for (const did of ['approved', 'merged', 'reopened', 'written', 'removed'] as const)
    expect(back(did, {})).toEqual([]);
});
