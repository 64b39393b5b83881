import { expect, test } from 'vitest';
import type { Recap } from '../../../../../shared/room/records.ts';
import { recapFigures } from './recap-scene.tsx';

const floor = { turns: 9, seconds: 900, rule: 'fair' as const, speakers: [], draws: [] };
const recap: Recap = {
  code: 'ABC234',
  revision: 9,
  title: 'Evening',
  endedAt: 5,
  segments: [],
  moments: [],
  floor,
  questions: { asked: 0, answered: 0, items: [] },
  shows: [],
};

test('C1 T1 the stage tells the evening in a few lines', () => {
  const questions = { asked: 8, answered: 6, items: [] };
  expect(recapFigures({ ...recap, floor: { ...floor, voices: 8, firstTime: 7 }, questions, peakHere: 130 })).toEqual([
    '8 voices heard',
    '7 of the turns went to new voices',
    '6 questions answered',
    '130 people were here',
  ]);
});

test('C3 a number that the recap leaves out is in no line of the stage', () => {
  expect(recapFigures(recap)).toEqual([]);
});
