import { expect, test } from 'vitest';
import { onStageOf, openQuestionsOf } from './question.tsx';

const question = { text: 'Trams?', voice: 'self', state: 'open', at: 1 } as const;
const onstage = { ...question, state: 'onstage' } as const;

test('Q4 the speaker sees the question on the big screen and how many stand with it', () => {
  const view = {
    'question:a': question,
    'question:b': onstage,
    questions: { order: ['a', 'b'], total: 2, mode: 'open' },
    weights: { w: [3, 23] },
  } as const;
  expect(onStageOf(view)).toMatchObject({ id: 'b', weight: 23 });
  expect(onStageOf({ 'question:a': question })).toBeUndefined();
});

test('Q4 a question older than the list still shows, without a number that nobody told', () => {
  const view = { 'question:b': onstage, questions: { order: [], total: 9, mode: 'open' }, weights: { w: [] } } as const;
  expect(onStageOf(view)).toMatchObject({ id: 'b' });
  expect(onStageOf(view)).not.toHaveProperty('weight');
});

test('Q4 the speaker sees how many questions are open, and that there may be more than pages are told of', () => {
  const answered = { ...question, state: 'answered' } as const;
  const view = { 'question:a': question, 'question:b': onstage, 'question:c': answered } as const;
  const questions = { order: ['a', 'b', 'c'], total: 3, mode: 'open' } as const;
  expect(openQuestionsOf({ ...view, questions })).toEqual({ count: 2, areMore: false });
  expect(openQuestionsOf({ ...view, questions: { ...questions, total: 80 } })).toEqual({ count: 2, areMore: true });
  expect(openQuestionsOf({ 'question:c': answered, questions: { ...questions, total: 1 } })).toBeUndefined();
  expect(openQuestionsOf({ ...view, questions: { ...questions, mode: 'off' } })).toBeUndefined();
});
