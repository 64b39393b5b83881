import { expect, test } from 'vitest';
import { voiceOf } from './ask-draft.ts';

test('Q1 a named author asks it themselves and an anonymous one has it read, until they say otherwise', () => {
  expect(voiceOf({ text: 'x', anonymous: false })).toBe('self');
  expect(voiceOf({ text: 'x', anonymous: true })).toBe('read');
  expect(voiceOf({ text: 'x', anonymous: true, voice: 'self' })).toBe('self');
  expect(voiceOf({ text: 'x', anonymous: false, voice: 'read' })).toBe('read');
});
