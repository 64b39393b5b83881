import { expect, test } from 'vitest';
import { inShort } from './prompt.tsx';
import type { PublicShow } from '../records.ts';

const show = (more: Partial<PublicShow>): PublicShow => ({
  ...{
    id: 'a',
    prompt: 'a',
    kind: 'options',
    options: ['Tram', 'Bus'],
    state: 'closed',
    reveal: 'live',
    answered: 4,
    at: 0,
  },
  ...more,
});

test('S1 a folded show says what most chose and how much of all that is, those counted by eye included', () => {
  expect(inShort(show({ tally: { 0: 3, 1: 1 } }))).toEqual({ what: 'Tram', much: '75 %' });
  expect(inShort(show({ tally: { 0: 3, 1: 1 }, counted: { 1: 4 } }))).toEqual({ what: 'Bus', much: '63 %' });
  expect(inShort(show({ kind: 'hands', tally: { true: 1, false: 3 } }))).toEqual({ what: 'Down', much: '75 %' });
});

test('S1 of a scale it says the mean, of a cloud the word given most, and of no answer that there was none', () => {
  expect(inShort(show({ kind: 'scale', tally: { 4: 5, 5: 1 }, mean: 4.17 }))).toEqual({ what: '4.2 on average' });
  expect(inShort(show({ kind: 'words', tally: { calm: 1, warm: 2 } }))).toEqual({ what: 'warm' });
  expect(inShort(show({ tally: {} }))).toEqual({ what: 'Nobody answered' });
  expect(inShort(show({ kind: 'words', tally: {} }))).toEqual({ what: 'Nobody answered' });
});
