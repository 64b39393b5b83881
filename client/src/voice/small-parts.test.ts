import { expect, test } from 'vitest';
import { limits } from '../../../shared/kernel/limits.ts';
import { holdsSound, knownFloor } from './known-floor.ts';
import { meterOf, rmsOf } from './level.ts';
import { ownRight } from './own-right.ts';
import { heardFrom } from './signal-data.ts';

const turn = { id: 'one', state: 'on-air' };
const voice = { turnId: 'one', client: 'this-page', line: 'live' };

test('V1 the own record says whose page may speak, and when it is over', () => {
  const right = (personal: object, before: 'unknown' | 'current' | 'mine') =>
    ownRight({ revision: 1, ...personal }, 'one', 'this-page', before);
  expect(right({ turn, voice }, 'unknown')).toBe('mine');
  expect(right({ turn, voice: { ...voice, line: 'lost' } }, 'mine')).toBe('mine');
  expect(right({}, 'mine')).toBe('over');
  expect(right({}, 'current')).toBe('over');
  expect(right({ turn: { id: 'two' }, voice }, 'mine')).toBe('over');
  expect(right({ turn, voice: { ...voice, line: 'cut' } }, 'mine')).toBe('over');
  expect(right({ turn, voice: { ...voice, client: 'other-page' } }, 'mine')).toBe('over');
  expect(right({ turn }, 'mine')).toBe('over');
});

test('V1 a record that has not come as far as the tap ends nothing', () => {
  const right = (personal: object) => ownRight({ revision: 1, ...personal }, 'one', 'this-page', 'unknown');
  expect(right({})).toBe('unknown');
  expect(right({ turn: { id: 'before' } })).toBe('unknown');
  expect(right({ turn })).toBe('current');
  expect(right({ turn, voice: { ...voice, client: 'other-page' } })).toBe('current');
});

test('what the stage knows of the floor is of the turn at hand alone, on its own clock', () => {
  const known = (now: object, own: object) => knownFloor({ now: { ...now }, voice: { ...own } }, (at) => at - 1_000);
  expect(known({ turnId: 'one', startedAt: 5_000 }, { sound: true, turnId: 'one', line: 'live' })).toEqual({
    turn: 'one',
    line: 'live',
    startedAt: 4_000,
  });
  expect(known({ turnId: 'two' }, { sound: true, turnId: 'one', line: 'live' }).line).toBeUndefined();
  expect(known({ turnId: 'one', startedAt: 5_000, pausedAt: 6_000 }, {}).startedAt).toBeUndefined();
  expect(known({ turnId: 'one' }, { turnId: 'one', line: 'something new' }).line).toBeUndefined();
  expect(knownFloor({}, (at) => at)).toEqual({ turn: undefined, line: undefined, startedAt: undefined });
});

test('a page holds the sound where the room says its very name', () => {
  expect(holdsSound({ sound: { client: 'this-page' } }, 'this-page')).toBe(true);
  expect(holdsSound({ sound: { client: 'other-page' } }, 'this-page')).toBe(false);
  expect(holdsSound({}, undefined)).toBe(false);
});

test('V1 what another page sends counts only in the shape it must have', () => {
  const heard = (kind: string, data: unknown) => heardFrom({ turn: 'one', kind, data });
  expect(heard('offer', { call: 3, sdp: 'v=0' })).toEqual({ is: 'offer', turn: 'one', call: 3, sdp: 'v=0' });
  expect(heard('again', {})).toEqual({ is: 'again', turn: 'one', call: undefined });
  expect(heard('candidate', { call: 3, candidate: null })).toMatchObject({ is: 'candidate', candidate: null });
  expect(heard('candidate', { call: 3, candidate: { candidate: 'c' } })).toMatchObject({ call: 3 });
  const wrong: readonly (readonly [string, unknown])[] = [
    ['offer', undefined],
    ['offer', null],
    ['offer', { call: 3 }],
    ['offer', { call: '3', sdp: 'v=0' }],
    ['answer', { sdp: 'v=0' }],
    ['candidate', { call: 3 }],
    ['candidate', { call: 3, candidate: 'c' }],
    ['else', { call: 3, sdp: 'v=0' }],
  ];
  for (const [kind, data] of wrong) expect(heard(kind, data), kind).toBeUndefined();
});

test('V2 a meter goes by what ears hear: nothing, a voice, full scale', () => {
  const sine = Float32Array.from({ length: 2_048 }, (_, index) => Math.sin(index / 10));
  expect(rmsOf(sine)).toBeCloseTo(Math.SQRT1_2, 1);
  expect(rmsOf([])).toBe(0);
  expect(meterOf(0)).toBe(0);
  expect(meterOf(1)).toBe(1);
  expect(meterOf(4)).toBe(1);
  // Ten times less is the same step anywhere.
  expect(meterOf(0.1) - meterOf(0.01)).toBeCloseTo(meterOf(1) - meterOf(0.1));
  expect(meterOf(limits.voiceLeastLevel)).toBeGreaterThan(0.2);
  expect(meterOf(limits.voiceSilenceLevel)).toBe(0);
});
