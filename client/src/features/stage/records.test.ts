import { expect, test } from 'vitest';
import { sceneOf, shortAddress } from './records.ts';

test('T1 the stage draws the scene the room resolved, and nothing while it is blank', () => {
  expect(sceneOf({ stage: { scene: 'floor', pinned: false, blank: false } })).toBe('floor');
  expect(sceneOf({ stage: { scene: 'floor', pinned: false, blank: true } })).toBe('blank');
});

test('T1 a scene this page does not know yet shows as the welcome', () => {
  // @ts-expect-error -- no scene of this version
  expect(sceneOf({ stage: { scene: 'hologram', pinned: true, blank: false } })).toBe('welcome');
  expect(sceneOf({})).toBe('welcome');
});

test('T3 the short address is what a person types, without scheme and path', () => {
  expect(shortAddress('http://192.168.1.5:3000/r/ABC234')).toBe('192.168.1.5:3000');
  expect(shortAddress('https://plenum.example/r/ABC234')).toBe('plenum.example');
});
