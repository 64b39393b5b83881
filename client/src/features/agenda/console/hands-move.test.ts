import { expect, test } from 'vitest';
import { moveChoices } from './hands-move.ts';

const seven = { mainCount: 7, topicCount: 4, otherCount: 0 };

test('L4 moving on offers to carry, keep and clear, each with its numbers', () => {
  expect(moveChoices(seven, true, false)).toEqual([
    { move: 'carry', sentence: 'All 7 wait on in the same order.' },
    { move: 'keep', sentence: 'All 7 leave the queue and come back when the room comes back here.' },
    { move: 'clear', sentence: 'All 7 go down. They may raise again.' },
  ]);
});

test('L4 hands that belong to no segment cannot be kept for one', () => {
  expect(moveChoices(seven, false, false).map(({ move }) => move)).toEqual(['carry', 'clear']);
  const others = { mainCount: 0, topicCount: 0, otherCount: 2 };
  expect(moveChoices(others, true, false)).toEqual([
    { move: 'carry', sentence: 'All 2 wait on in the same order.' },
    { move: 'clear', sentence: '2 follow-ups or points of order go down.' },
  ]);
});

test('H13 under a promise clearing says who gets a written answer', () => {
  const clear = (waiting: typeof seven) => moveChoices(waiting, true, true).at(-1)?.sentence;
  expect(clear(seven)).toBe('All 7 go down; 4 with a topic get a written answer.');
  expect(clear({ mainCount: 1, topicCount: 1, otherCount: 0 })).toBe('It goes down and gets a written answer.');
  expect(clear({ mainCount: 2, topicCount: 0, otherCount: 1 })).toBe(
    'All 2 go down. They may raise again. The follow-up or point of order goes down.',
  );
});
