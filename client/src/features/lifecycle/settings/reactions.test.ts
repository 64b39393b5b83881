import { expect, test } from 'vitest';
import { sharesFor, withReaction, type Palette } from './reactions.tsx';

const all: Palette = ['applause', 'heart', 'laugh'];

test('L3 a reaction comes back in its own place', () => {
  expect(withReaction(['applause', 'laugh'], 'heart', true, all)).toEqual(['applause', 'heart', 'laugh']);
  expect(withReaction(all, 'heart', false, all)).toEqual(['applause', 'laugh']);
});

test('L3 the last reaction taken out switches them off, one put in switches them on', () => {
  expect(withReaction(['heart'], 'heart', false, all)).toBe('off');
  expect(withReaction('off', 'heart', true, all)).toEqual(['heart']);
});

test('R3 the share that a program set is among the choices', () => {
  expect(sharesFor(0.25)).toEqual([10, 25, 33, 50, 75]);
  expect(sharesFor(0.4)).toEqual([10, 25, 33, 40, 50, 75]);
});
