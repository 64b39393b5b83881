import { expect, test } from 'vitest';
import { emptiness, hasNumbers, inAll, showLines } from './show-lines.ts';

const show = { prompt: 'Which?', kind: 'options', options: ['A', 'B', 'C'], reveal: 'live' } as const;

test('C3 a choice of too few people keeps its place and has no number, not even 0', () => {
  const lines = showLines({ ...show, tally: { 0: 12 }, fewer: ['1', '2'] });
  expect(lines.map(({ label, people }) => [label, people])).toEqual([
    ['A', 12],
    ['B', undefined],
    ['C', undefined],
  ]);
});

test('S3 those counted by eye are told beside those who answered, and count in all', () => {
  const [a, b] = showLines({ ...show, tally: { 0: 12 }, counted: { 0: 5, 1: 7 }, fewer: ['1'] });
  expect(a).toMatchObject({ people: 12, byEye: 5 });
  expect(b).toMatchObject({ people: undefined, byEye: 7 });
  expect([a, b].map((line) => line && inAll(line))).toEqual([17, 7]);
});

test('C1 hands and scales are told as they were asked, words by how often they were given', () => {
  expect(showLines({ prompt: 'Up?', kind: 'hands', reveal: 'live', tally: { true: 9 } }).map(({ key }) => key)).toEqual(
    ['true', 'false'],
  );
  expect(showLines({ prompt: 'How?', kind: 'scale', reveal: 'live' })).toHaveLength(5);
  const words = showLines({ prompt: 'One word?', kind: 'words', reveal: 'live', tally: { slow: 5, light: 9 } });
  expect(words.map(({ label }) => label)).toEqual(['light', 'slow']);
});

test('S2 a sealed show that nobody revealed says so, and one that was revealed never does', () => {
  const sealed = { ...show, reveal: 'sealed' } as const;
  const cloud = { prompt: 'A word?', kind: 'words', reveal: 'sealed' } as const;
  for (const one of [sealed, cloud]) expect(emptiness(one)).toBe('neverShown');
  for (const one of [{ ...sealed, fewer: ['0', '1', '2'] }, cloud])
    expect(emptiness({ ...one, revealed: true }), 'too few answered').toBe('noResult');
  expect(emptiness({ ...sealed, revealed: true, tally: { 0: 12 }, fewer: ['1', '2'] })).toBeUndefined();
});

test('S1 a show that nobody answered says that and nothing else; a cloud may have no word of five people', () => {
  const cloud = { prompt: 'A word?', kind: 'words', reveal: 'live' } as const;
  expect(emptiness({ ...show, unanswered: true, fewer: ['0', '1', '2'] })).toBe('nobodyAnswered');
  expect(emptiness({ ...cloud, unanswered: true })).toBe('nobodySaid');
  expect(emptiness({ ...cloud, reveal: 'sealed', revealed: true, unanswered: true })).toBe('nobodySaid');
  expect(emptiness(cloud)).toBe('noResult');
  expect(emptiness({ ...cloud, answered: 9 })).toBe('noSharedWord');
  expect(emptiness({ ...cloud, answered: 9, tally: { bees: 7 } })).toBeUndefined();
});

test('C3 a show that too few answered has no number to tell a line of each choice', () => {
  expect(hasNumbers({ ...show, fewer: ['0', '1', '2'] })).toBe(false);
  expect(hasNumbers({ ...show, answered: 9, fewer: ['0', '1', '2'] })).toBe(true);
  expect(hasNumbers({ ...show, counted: { 0: 5 }, fewer: ['0', '1', '2'] })).toBe(true);
  expect(hasNumbers({ ...show, tally: { 0: 5 }, fewer: ['1', '2'] })).toBe(true);
});
