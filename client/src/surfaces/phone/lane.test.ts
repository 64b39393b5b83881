import { expect, test } from 'vitest';
import { firstLane, laneOf, type LaneFacts } from './lane.ts';

const quiet: LaneFacts = {
  chosen: undefined,
  first: undefined,
  waiting: false,
  questionsOff: false,
  there: ['questions', 'hands'],
};

test('Q2 the page begins with the questions, or with the hands where there is nothing else', () => {
  expect(firstLane(0, 0)).toBeUndefined();
  expect(firstLane(2, 5)).toBe('questions');
  expect(firstLane(0, 5)).toBe('hands');
  expect(laneOf({ ...quiet, first: 'hands' })).toBe('hands');
  expect(laneOf(quiet)).toBe('questions');
  expect(laneOf({ ...quiet, questionsOff: true })).toBe('hands');
});

test('H3 whoever waits sees the queue, and may look elsewhere', () => {
  expect(laneOf({ ...quiet, first: 'questions', waiting: true })).toBe('hands');
  expect(laneOf({ ...quiet, waiting: true, chosen: 'questions' })).toBe('questions');
});

test('Q1 whose last own question is gone does not stand before an empty tab', () => {
  expect(laneOf({ ...quiet, chosen: 'own', there: ['questions', 'hands', 'own'] })).toBe('own');
  expect(laneOf({ ...quiet, chosen: 'own' })).toBe('questions');
});
