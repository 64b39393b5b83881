import { expect, test } from 'vitest';
import { limits } from '../../../../shared/kernel/limits.ts';
import { markOf, promisedFirst } from './recap/questions.tsx';
import { evennessInWords, lengthOf, recapTexts, shortLengthOf } from '#texts/features/recap';

test('H13 what was promised comes first, and tells whether it was kept', () => {
  const asked = { id: 'a', text: 'A?', state: 'answered', at: 1 } as const;
  const kept = { id: 'b', text: 'B?', state: 'answered', at: 2, promised: true, answer: 'Yes.' } as const;
  const open = { id: 'c', text: 'C?', state: 'open', at: 3, promised: true } as const;
  expect(promisedFirst([asked, kept, open])).toEqual([kept, open, asked]);
  expect([asked, kept, open, { ...asked, state: 'open' } as const].map(markOf)).toEqual([
    'answered',
    'promised-answered',
    'promised-open',
    undefined,
  ]);
});

test('C1 evenness is told in words that grow with it', () => {
  expect([0.1, 0.5, 0.7, 0.95].map(evennessInWords)).toEqual([...recapTexts.evennessWords]);
});

test('C1 lengths read as people say them', () => {
  expect([20_000, 60_000, 3_600_000, 6_120_000, 7_260_000].map(lengthOf)).toEqual([
    'under a minute',
    '1 minute',
    '1 hour',
    '1 hour 42 minutes',
    '2 hours 1 minute',
  ]);
});

test('C1 a length that stands as a large figure has one short line', () => {
  const figures = [20_000, 60_000, 3_600_000, 6_120_000].map(shortLengthOf);
  expect(figures.map((figure) => figure.replaceAll('\u00a0', ' '))).toEqual([
    'under 1 min',
    '1 min',
    '1 h',
    '1 h 42 min',
  ]);
});

test('C3 the page says of how many people too few are too few', () => {
  expect(recapTexts.fewer).toContain(String(limits.recapLeastPeopleCount));
});
