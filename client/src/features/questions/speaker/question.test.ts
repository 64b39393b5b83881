import { expect, test } from 'vitest';
import { onStageOf } from './question.tsx';

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
