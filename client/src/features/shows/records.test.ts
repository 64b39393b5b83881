import { expect, test } from 'vitest';
import { wordless } from './records.ts';

test('S1 a cloud without a word says whether words may come, wait for a moderator, or were never said', () => {
  expect(wordless({ state: 'open', answered: 0 })).toBe('noWords');
  for (const state of ['open', 'closed', 'revealed'] as const)
    expect(wordless({ state, answered: 3 })).toBe('wordsLater');
  for (const state of ['closed', 'revealed'] as const) expect(wordless({ state, answered: 0 })).toBe('nobody');
});
