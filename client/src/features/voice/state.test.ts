import { expect, test } from 'vitest';
import type { TakenFloor } from '../floor/records.ts';
import { turnFields as person } from '../floor/testing/turn.ts';
import { voiceNews, voiceSentence } from './console/told.ts';
import { shownLineOf, spokenVoiceOf } from './state.ts';
import type { VoiceFacts } from './records.ts';

const accepted: TakenFloor = { ...person, state: 'accepted', by: 'phone' };
const running: TakenFloor = { ...person, state: 'on-air', by: 'phone', startedAt: 10 };
const paused: TakenFloor = { ...running, pausedAt: 40 };
const line = (state: NonNullable<VoiceFacts['line']>, sound = true): VoiceFacts => ({
  sound,
  turnId: 't1',
  line: state,
});
const well = { unheard: false, away: false };
const sentence = (floor: TakenFloor, voice: VoiceFacts, circumstances: Partial<typeof well> = {}) => {
  const state = spokenVoiceOf(floor, voice);
  return state === undefined ? undefined : voiceSentence(state, { ...well, ...circumstances }).words;
};

test('V4 a moderator reads what is the matter with a voice by phone, and what to do', () => {
  expect(sentence(accepted, line('connecting'))).toBe('Accepted: connecting the phone…');
  expect(sentence(accepted, line('connecting', false))).toContain("the room's sound is off");
  expect(sentence(accepted, line('connecting'), { unheard: true })).toContain('nobody hears them yet');
  expect(sentence(accepted, line('connecting'), { away: true })).toContain('has no connection');
  expect(sentence(running, line('live'))).toBe('Live from their phone.');
  expect(sentence(paused, line('lost'))).toContain('The voice is lost, the clock stands still.');
  expect(sentence(paused, line('lost', false))).toContain("The room's sound is off, the clock stands still.");
  expect(sentence(paused, line('lost'), { away: true })).toContain('their phone has no connection');
});

test('V4 what does not go on by itself stands out, and what does, does not', () => {
  const trouble = (floor: TakenFloor, voice: VoiceFacts, unheard = false) => {
    const state = spokenVoiceOf(floor, voice);
    return state !== undefined && voiceSentence(state, { unheard, away: false }).trouble;
  };
  expect(trouble(accepted, line('connecting'))).toBe(false);
  expect(trouble(accepted, line('connecting'), true)).toBe(true);
  expect(trouble(running, line('live'))).toBe(false);
  for (const state of ['lost', 'cut'] as const) expect(trouble(paused, line(state))).toBe(true);
  expect(trouble({ ...paused, by: 'room' }, { sound: true })).toBe(false);
});

test('V2 a voice that was cut stays cut whatever the room’s sound does', () => {
  for (const sound of [true, false]) expect(sentence(paused, line('cut', sound))).toContain('Their phone is cut off');
  expect(sentence(accepted, line('cut'), { unheard: true })).toContain('is cut off for this turn');
});

test('H6 whoever walks from the phone to the microphone has the clock wait for them', () => {
  expect(sentence({ ...paused, by: 'room' }, { sound: true })).toContain('They walk to the microphone');
  expect(sentence({ ...paused, by: 'read' }, { sound: true })).toContain('Please read it out');
});

test('H6 a turn that was started by hand runs, and says that the phone is not what is heard', () => {
  expect(sentence(running, line('connecting'))).toBe('The clock runs. Their phone is still connecting.');
  for (const state of ['cut', 'lost'] as const)
    expect(sentence(running, line(state))).toContain('nobody hears their phone');
  expect(sentence(running, line('connecting', false))).toContain('nobody hears their phone');
});

test('H6 nothing is said of a phone where none is the microphone', () => {
  expect(sentence({ ...person, state: 'called' }, line('connecting'))).toBeUndefined();
  expect(sentence({ ...person, state: 'accepted', by: 'room' }, { sound: false })).toBeUndefined();
  expect(sentence({ ...person, state: 'on-air', startedAt: 1 }, { sound: true })).toBeUndefined();
});

test('V1 the line of another turn says nothing about this one', () => {
  expect(sentence(accepted, { ...line('live'), turnId: 't0' })).toBe('Accepted: connecting the phone…');
});

test('V4 a lost voice is news once, and none where the room’s sound went off', () => {
  const told = (before: VoiceFacts | undefined, now: VoiceFacts) =>
    voiceNews(before, now, 'Mia').map(({ words }) => words(1));
  expect(told(line('live'), line('lost'))).toEqual(['The voice of Mia is lost.']);
  expect(told(line('lost'), line('lost'))).toEqual([]);
  expect(told(line('live'), line('lost', false))).toEqual(["The room's sound is off."]);
  expect(told(line('live'), line('cut'))).toEqual(['The voice of Mia is cut off.']);
  expect(told(undefined, line('lost'))).toEqual([]);
  expect(told(line('live'), { ...line('lost'), turnId: 't2' })).toEqual([]);
});

test('T1 the stage says how a voice by phone gets to the hall, from the accepting tap on', () => {
  expect(shownLineOf(accepted, line('connecting'))).toBe('connecting');
  for (const state of ['live', 'lost', 'cut'] as const) expect(shownLineOf(running, line(state))).toBe(state);
});

test('T1 the line of another turn is no news of this one', () => {
  expect(shownLineOf(running, { ...line('live'), turnId: 't0' })).toBeUndefined();
  expect(shownLineOf({ ...person, state: 'called' }, line('live'))).toBeUndefined();
});

test('V4 a person who walks to the microphone is said to be on the way until the turn goes on', () => {
  const facts = { sound: true };
  expect(shownLineOf({ ...paused, by: 'room' }, facts)).toBe('walking');
  expect(shownLineOf({ ...running, by: 'room' }, facts)).toBeUndefined();
  expect(shownLineOf({ ...paused, by: 'read' }, facts)).toBeUndefined();
  expect(shownLineOf({ ...person, state: 'on-air', startedAt: 2 }, facts)).toBeUndefined();
});
