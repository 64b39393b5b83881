import { expect, test } from 'vitest';
import { forgetTyped, keepTyped, typed } from './typed.ts';

test('Q1 what is being written is kept for its room alone, until it is sent', () => {
  keepTyped('AAAA', 'topic', 'Who pays?');
  keepTyped('AAAA', 'words:1', ['calm', '']);
  expect([typed('AAAA', 'topic'), typed('AAAA', 'words:1')]).toEqual(['Who pays?', ['calm', '']]);
  expect(typed('BBBB', 'topic')).toBeUndefined();
  keepTyped('AAAA', 'topic', undefined);
  expect([typed('AAAA', 'topic'), typed('AAAA', 'words:1')]).toEqual([undefined, ['calm', '']]);
});

test('P1 all that was typed in a room is forgotten at once', () => {
  keepTyped('AAAA', 'topic', 'Who pays?');
  keepTyped('BBBB', 'topic', 'Who decides?');
  forgetTyped('AAAA');
  expect([typed('AAAA', 'topic'), typed('BBBB', 'topic')]).toEqual([undefined, 'Who decides?']);
});

test('H13 an answer in writing that is begun outlives the end of its room', () => {
  keepTyped('AAAA', 'walk-up', 'The woman in red');
  keepTyped('AAAA', 'answer:1', 'We will');
  forgetTyped('AAAA', 'answer:');
  expect([typed('AAAA', 'walk-up'), typed('AAAA', 'answer:1')]).toEqual([undefined, 'We will']);
});
