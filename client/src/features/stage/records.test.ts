import { expect, test } from 'vitest';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import { turnFields } from '../floor/testing/turn.ts';
import { overlayFactsOf, sceneOf, shortAddress } from './records.ts';
import { scenes } from './scenes.ts';

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

const now = { ...turnFields, state: 'on-air', startedAt: 2, name: 'Ada' } as const;
const question = { text: 'Trams?', voice: 'self', state: 'onstage', weight: 0, at: 1 } as const;
const show = { prompt: 'Tea?', kind: 'hands', reveal: 'live', state: 'open', answered: 0, at: 1 } as const;
const at = (scene: Scene, blank = false) => ({ stage: { scene, pinned: false, blank } });

test('T4 over a picture lies whoever has the floor, the question or the show that the stage is at', () => {
  expect(overlayFactsOf({ ...at('floor'), now })).toEqual({ floor: now });
  expect(overlayFactsOf({ ...at('show'), now, 'show:s': show })).toMatchObject({ show: { prompt: 'Tea?' } });
  const asked = overlayFactsOf({ ...at('question'), now: { ...now, questionId: 'q' }, 'question:q': question });
  expect(asked).toMatchObject({ question: { text: 'Trams?' }, floor: { name: 'Ada' } });
});

test('T4 over a picture lies nothing where nothing is on, and nothing while the stage is blank', () => {
  for (const scene of scenes)
    expect(overlayFactsOf({ ...at(scene), now: { state: 'free', secondsPlanned: 60 } }), scene).toEqual({});
  expect(overlayFactsOf({ ...at('floor', true), now })).toEqual({});
});

test('T4 a question from the room stands alone while somebody speaks about something else', () => {
  const view = { ...at('question'), now, 'question:q': question };
  expect(overlayFactsOf(view).floor).toBeUndefined();
});
