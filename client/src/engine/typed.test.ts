import { expect, test } from 'vitest';
import { browserStorage } from './device.ts';
import { forgetTyped, isSameWords, keepTyped, typed } from './typed.ts';

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

test('H6 words whose form an update has changed since are not found, and neither kept on nor in the way', () => {
  const { session } = browserStorage();
  const key = 'plenum-typed:CCCC';
  for (const older of ['{"topic":"Who pays?"}', '{"forms":1,"typed":{"topic":"Who pays?"}}', 'null', '7']) {
    session.set(key, older);
    expect(typed('CCCC', 'topic')).toBeUndefined();
    keepTyped('CCCC', 'ask', 'When?');
    expect([typed('CCCC', 'topic'), typed('CCCC', 'ask')]).toEqual([undefined, 'When?']);
    expect(session.get(key)).not.toContain('Who pays?');
    session.set(key, older);
    forgetTyped('CCCC');
    expect(session.get(key)).toBeUndefined();
  }
});

test('Q1 words are the same as the room has them, however many spaces were typed', () => {
  expect(isSameWords('How  many wasps? ', 'How many wasps?')).toBe(true);
  expect(isSameWords('How many wasps?', 'How many bees?')).toBe(false);
  expect(isSameWords(undefined, '')).toBe(false);
});
