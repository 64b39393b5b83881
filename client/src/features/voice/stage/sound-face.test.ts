import { expect, test } from 'vitest';
import type { StageSoundState } from '../../../voice/types.ts';
import { soundFaceOf } from './sound-face.ts';

const at = (more: Partial<StageSoundState>): StageSoundState => ({
  armed: false,
  holds: false,
  blocked: false,
  unable: false,
  path: 'none',
  ...more,
});

test('V2 a page that plays says so, and only then', () => {
  expect(soundFaceOf(at({ armed: true, holds: true }), true, false)).toBe('on');
  expect(soundFaceOf(at({ armed: true }), false, false)).toBe('off');
  expect(soundFaceOf(at({}), false, false)).toBe('off');
});

test('V4 a browser that cannot play never says that it does', () => {
  expect(soundFaceOf(at({ unable: true }), false, false)).toBe('unable');
  expect(soundFaceOf(at({ unable: true, holds: true }), true, true)).toBe('unable');
});

test('V2 where another page plays, this one says that, whatever it did before', () => {
  expect(soundFaceOf(at({}), true, false)).toBe('elsewhere');
  expect(soundFaceOf(at({ armed: true }), true, false)).toBe('elsewhere');
  expect(soundFaceOf(at({ blocked: true }), true, true)).toBe('elsewhere');
});

test('V2 a page loaded anew is not called silent while it tries to go on by itself', () => {
  expect(soundFaceOf(at({ holds: true }), true, true)).toBe('on');
});

test('V2 a browser that does not let the page play asks for a click', () => {
  expect(soundFaceOf(at({ armed: true, holds: true, blocked: true }), true, false)).toBe('again');
  expect(soundFaceOf(at({}), false, true)).toBe('again');
});
