import { expect, test } from 'vitest';
import { emptyForm, formOf, showIn, type ShowForm } from './form.ts';

const form = (changes: Partial<ShowForm>): ShowForm => ({ ...emptyForm, prompt: ' Tea? ', ...changes });

test('S1 a show needs its question, and nothing else where hands go up or down', () => {
  expect(showIn(emptyForm)).toBeUndefined();
  expect(showIn(form({}))).toEqual({ prompt: 'Tea?', kind: 'hands', reveal: 'live' });
  expect(showIn(form({ prompt: 'x'.repeat(201) }))).toBeUndefined();
});

test('S1 options are told only where the room is to choose between them, the empty ones left out', () => {
  const options = ['Tea', ' ', ' Coffee '];
  expect(showIn(form({ kind: 'options', options }))).toEqual({
    prompt: 'Tea?',
    kind: 'options',
    reveal: 'live',
    options: ['Tea', 'Coffee'],
  });
  expect(showIn(form({ kind: 'scale', options }))).toEqual({ prompt: 'Tea?', kind: 'scale', reveal: 'live' });
});

test('S1 fewer than 2 options, more than 8 or one too long are no choice', () => {
  expect(showIn(form({ kind: 'options', options: ['Tea', ''] }))).toBeUndefined();
  expect(showIn(form({ kind: 'options', options: Array.from('123456789') }))).toBeUndefined();
  expect(showIn(form({ kind: 'options', options: ['Tea', 'x'.repeat(81)] }))).toBeUndefined();
});

test('S1 several choices are told where one may make more than one, and never more than there are', () => {
  const options = ['Tea', ' ', 'Coffee'];
  expect(showIn(form({ kind: 'options', options, most: 3 }))).toMatchObject({ options: ['Tea', 'Coffee'], most: 2 });
  expect(showIn(form({ kind: 'options', options, most: 1 }))).not.toHaveProperty('most');
  expect(showIn(form({ kind: 'scale', options, most: 2 }))).not.toHaveProperty('most');
});

test('S1 what is prepared and only looked at is sent as it was', () => {
  const prepared = { prompt: 'Tea?', kind: 'options', reveal: 'sealed', options: ['Tea', 'Coffee'], most: 2 } as const;
  expect(showIn(formOf({ id: 'a', version: 0, ...prepared }))).toEqual(prepared);
});
