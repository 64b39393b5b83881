import { expect, test } from 'vitest';
import { refusalsOf, type CodeOf, type Rejection } from './rejection.ts';

const refusals = refusalsOf('tea', {
  tooHot: { code: 'stale', says: 'It is too hot.' },
  cupsFull: { code: 'not-allowed', says: ({ max }: { readonly max: number }) => `All ${max} cups are full.` },
  hasOwnField: { code: 'stale', says: ({ code }: { readonly code: string }) => `${code} is taken.` },
});

test('I2 a refusal is called with its facts and no others, and becomes a key, a code and a sentence', () => {
  expect(refusals.tooHot()).toEqual({ rejected: 'stale', key: 'tea.too-hot', message: 'It is too hot.' });
  expect(refusals.cupsFull({ max: 3 })).toEqual({
    rejected: 'not-allowed',
    key: 'tea.cups-full',
    message: 'All 3 cups are full.',
    facts: { max: 3 },
  });
});

/* Never called: what must not compile. */
const wrong: readonly (() => unknown)[] = [
  // @ts-expect-error -- no sentence without its facts
  () => refusals.cupsFull(),
  // @ts-expect-error -- nor with others
  () => refusals.cupsFull({ most: 3 }),
  // @ts-expect-error -- nor a refusal that nobody declared
  () => refusals.tooCold(),
  // @ts-expect-error -- nor one without a key
  (): Rejection => ({ rejected: 'stale', message: 'It is cold.' }),
  // @ts-expect-error -- nor one that no table made
  (): Rejection => ({ rejected: 'stale', key: 'tea.too-cold', message: 'It is cold.' }),
  // @ts-expect-error -- nor one with another sentence than its table's
  (): Rejection => ({ ...refusals.tooHot(), message: 'It is cold.' }),
  // @ts-expect-error -- a code is one of the table's
  (): CodeOf<typeof refusals> => 'no-such-item',
  // @ts-expect-error -- a fact named like a field of the ack would take its place
  () => refusals.hasOwnField({ code: 'stale' }),
];

test('I2 what is refused without a declaration does not compile', () => {
  expect(wrong).toHaveLength(8);
});
