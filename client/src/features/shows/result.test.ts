import { expect, test } from 'vitest';
import type { PublicShow } from './records.ts';
import { countedByEye, mostGiven, resultLines, shareOf } from './result.ts';

const facts = { id: 's', prompt: 'Trams?', reveal: 'live', answered: 0, at: 0, state: 'open' } as const;

test('S1 a result has a line for every choice, also where nobody made it', () => {
  const show: PublicShow = { ...facts, kind: 'hands', tally: { true: 7, false: 0 } };
  expect(resultLines(show).map(({ label, people }) => [label, people])).toEqual([
    ['Up', 7],
    ['Down', 0],
  ]);
  expect(resultLines({ ...facts, kind: 'scale', tally: { 5: 2 } }).map(({ people }) => people)).toEqual([
    0, 0, 0, 0, 2,
  ]);
  expect(resultLines({ ...facts, kind: 'options', options: ['Tram', 'Bus'] }).map(({ label }) => label)).toEqual([
    'Tram',
    'Bus',
  ]);
});

test('S3 hands counted by eye are part of the number and are told apart', () => {
  const show: PublicShow = { ...facts, kind: 'hands', tally: { true: 7, false: 4 }, counted: { true: 12 } };
  expect(resultLines(show).map(({ people }) => people)).toEqual([19, 4]);
  expect(countedByEye(show)).toBe(12);
  expect(countedByEye({ ...facts, kind: 'hands' })).toBe(0);
});

test('S1 shares of several options are of the people who answered', () => {
  const options = ['Tram', 'Bus'];
  const show: PublicShow = {
    ...facts,
    kind: 'options',
    options,
    answered: 8,
    tally: { 0: 6, 1: 4 },
    counted: { 0: 5 },
  };
  const shares = (one: PublicShow) => resultLines(one).map((line) => shareOf(one, resultLines(one), line));
  expect(shares({ ...show, most: 2 })).toEqual([0.75, 0.5]);
  expect(shares(show)).toEqual([11 / 15, 4 / 15]);
  expect(shares({ ...facts, kind: 'options', options, most: 2 })).toEqual([undefined, undefined]);
});

test('S1 words keep the place the alphabet gives them; the least given ones are left out', () => {
  const show: PublicShow = { ...facts, kind: 'words', tally: { tram: 2, bridge: 5, air: 1, salt: 1, lamps: 0 } };
  const lines = resultLines(show);
  expect(lines.map(({ key }) => key)).toEqual(['air', 'bridge', 'lamps', 'salt', 'tram']);
  const { shown, leftOut } = mostGiven(lines, 3);
  expect(shown.map(({ key }) => key)).toEqual(['air', 'bridge', 'tram']);
  expect(leftOut).toBe(1);
  expect(mostGiven(lines, 40)).toMatchObject({ leftOut: 0 });
});
