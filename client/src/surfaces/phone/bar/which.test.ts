import { expect, test } from 'vitest';
import type { PublicShow } from '../../../features/shows/records.ts';
import { barLine, type BarFacts } from './which.ts';

const quiet: BarFacts = {
  away: false,
  onDeck: false,
  ownSeen: true,
  asked: undefined,
  askedSeen: true,
  floorTaken: false,
  questionOnStage: false,
};
const asked = { id: 's1' } as PublicShow;

test('H12 the bar says whose turn it is, what is on the big screen, or what the room does', () => {
  expect(barLine(quiet)).toBe('phase');
  expect(barLine({ ...quiet, questionOnStage: true })).toBe('question');
  expect(barLine({ ...quiet, questionOnStage: true, floorTaken: true })).toBe('floor');
});

test('S1 H12 it leads to what concerns somebody only while they do not see it', () => {
  const busy: BarFacts = { ...quiet, floorTaken: true, onDeck: true, asked };
  expect(barLine(busy)).toBe('floor');
  expect(barLine({ ...busy, askedSeen: false })).toBe('asked');
  expect(barLine({ ...busy, askedSeen: false, ownSeen: false })).toBe('next');
  expect(barLine({ ...busy, asked: undefined, askedSeen: false })).toBe('floor');
});

test('H7 whoever is offline reads that before anything else', () => {
  expect(barLine({ ...quiet, away: true, onDeck: true, ownSeen: false, asked, askedSeen: false })).toBe('lost');
});
