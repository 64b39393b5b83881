import { expect, test } from 'vitest';
import { asksForName, voiceOf } from './ask-draft.ts';

test('Q1 a named author asks it themselves and an anonymous one has it read, until they say otherwise', () => {
  expect(voiceOf({ text: 'x', anonymous: false })).toBe('self');
  expect(voiceOf({ text: 'x', anonymous: true })).toBe('read');
  expect(voiceOf({ text: 'x', anonymous: true, voice: 'self' })).toBe('self');
  expect(voiceOf({ text: 'x', anonymous: false, voice: 'read' })).toBe('read');
});

test('Q1 where the room asks for names, the field for one is there unasked until there is one', () => {
  const asked = { names: 'asked', anonymous: false, saved: '', typed: ' ' } as const;
  expect(asksForName(asked)).toBe(true);
  expect(asksForName({ ...asked, names: 'optional' })).toBe(false);
  expect(asksForName({ ...asked, names: 'off' })).toBe(false);
  expect(asksForName({ ...asked, anonymous: true })).toBe(false);
  expect(asksForName({ ...asked, saved: 'Ada' })).toBe(false);
  expect(asksForName({ ...asked, typed: 'A' })).toBe(false);
});
