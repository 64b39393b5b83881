import { expect, test } from 'vitest';
import { overlayFactsOf } from './overlay-facts.ts';

const now = { state: 'on-air', turnId: 't', calledAt: 1, startedAt: 2, secondsPlanned: 60, name: 'Ada' };
const question = { text: 'Trams?', voice: 'self', state: 'onstage', at: 1 };
const show = { prompt: 'Tea?', kind: 'hands', reveal: 'live', state: 'open', answered: 0, at: 1 };
const at = (scene: string, blank = false) => ({ stage: { scene, pinned: false, blank } });

test('T4 over a picture lies whoever has the floor, the question or the show that the stage is at', () => {
  expect(overlayFactsOf({ ...at('floor'), now })).toEqual({ floor: now });
  expect(overlayFactsOf({ ...at('show'), now, 'show:s': show })).toMatchObject({ show: { prompt: 'Tea?' } });
  const asked = overlayFactsOf({ ...at('question'), now: { ...now, questionId: 'q' }, 'question:q': question });
  expect(asked).toMatchObject({ question: { text: 'Trams?' }, floor: { name: 'Ada' } });
});

test('T4 over a picture lies nothing where nothing is on, and nothing while the stage is blank', () => {
  for (const scene of ['welcome', 'queue', 'pulse', 'break', 'thanks', 'recap', 'floor', 'question', 'show'])
    expect(overlayFactsOf({ ...at(scene), now: { state: 'free' } }), scene).toEqual({});
  expect(overlayFactsOf({ ...at('floor', true), now })).toEqual({});
});

test('T4 a question from the room stands alone while somebody speaks about something else', () => {
  const view = { ...at('question'), now, 'question:q': question };
  expect(overlayFactsOf(view)).not.toHaveProperty('floor');
});
