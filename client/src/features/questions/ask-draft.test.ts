import { expect, test } from 'vitest';
import { emptyDraft, keepDraft, keptDraft, voiceOf } from './ask-draft.ts';

test('Q1 a named author asks it themselves and an anonymous one has it read, until they say otherwise', () => {
  expect(voiceOf({ text: 'x', anonymous: false })).toBe('self');
  expect(voiceOf({ text: 'x', anonymous: true })).toBe('read');
  expect(voiceOf({ text: 'x', anonymous: true, voice: 'self' })).toBe('self');
  expect(voiceOf({ text: 'x', anonymous: false, voice: 'read' })).toBe('read');
});

test('Q1 words that are being written are kept for their room alone, until they are sent', () => {
  keepDraft('AAAA', { text: 'Who pays?', anonymous: true, voice: 'self' });
  expect(keptDraft('AAAA')).toEqual({ text: 'Who pays?', anonymous: true, voice: 'self' });
  expect(keptDraft('BBBB')).toEqual(emptyDraft);
  keepDraft('AAAA', emptyDraft);
  expect(keptDraft('AAAA')).toEqual(emptyDraft);
});
