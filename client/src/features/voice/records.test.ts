import { expect, test } from 'vitest';
import { ownVoiceOf, voiceOf } from './records.ts';

test('V1 a room whose record has not come yet has its sound off', () => {
  expect(voiceOf(undefined)).toEqual({ sound: false });
  expect(voiceOf({ sound: true, turnId: 't1', line: 'lost' })).toEqual({ sound: true, turnId: 't1', line: 'lost' });
});

test('V1 a page knows whether it is itself the microphone', () => {
  expect(ownVoiceOf({ revision: 3 })).toBeUndefined();
  expect(ownVoiceOf({ revision: 3, voice: { turnId: 't1', client: 'tab-one-name', line: 'live' } })).toEqual({
    turnId: 't1',
    client: 'tab-one-name',
    line: 'live',
  });
});
