import { expect, test } from 'vitest';
import type { TakenFloor } from '../floor/records.ts';
import { turnFields as turn } from '../floor/testing/turn.ts';
import { shownLineOf } from './shown-line.ts';

const onAir = (more: { readonly by?: 'phone' | 'room' | 'read'; readonly pausedAt?: number }): TakenFloor => ({
  ...turn,
  state: 'on-air',
  startedAt: 2,
  ...more,
});

test('T1 the stage says how a voice by phone gets to the hall, from the accepting tap on', () => {
  const accepted: TakenFloor = { ...turn, state: 'accepted', by: 'phone' };
  expect(shownLineOf(accepted, { sound: true, turnId: 't1', line: 'connecting' })).toBe('connecting');
  for (const line of ['live', 'lost', 'cut'] as const)
    expect(shownLineOf(onAir({ by: 'phone' }), { sound: true, turnId: 't1', line })).toBe(line);
});

test('T1 the line of another turn is no news of this one', () => {
  expect(shownLineOf(onAir({ by: 'phone' }), { sound: true, turnId: 't0', line: 'live' })).toBeUndefined();
  expect(shownLineOf({ ...turn, state: 'called' }, { sound: true, turnId: 't1', line: 'live' })).toBeUndefined();
});

test('V4 a person who walks to the microphone is said to be on the way until the turn goes on', () => {
  const facts = { sound: true };
  expect(shownLineOf(onAir({ by: 'room', pausedAt: 3 }), facts)).toBe('walking');
  expect(shownLineOf(onAir({ by: 'room' }), facts)).toBeUndefined();
  expect(shownLineOf(onAir({ by: 'read', pausedAt: 3 }), facts)).toBeUndefined();
  expect(shownLineOf(onAir({}), facts)).toBeUndefined();
});
