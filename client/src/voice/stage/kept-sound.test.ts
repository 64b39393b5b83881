import { expect, test } from 'vitest';
import { createKeptSound, type SoundFacts } from './kept-sound.ts';

/** How often the sound was taken again, after each of the looks. */
function taken(...looks: readonly SoundFacts[]): readonly number[] {
  let times = 0;
  const look = createKeptSound(() => (times += 1));
  return looks.map((facts) => {
    look(facts);
    return times;
  });
}
const plays: SoundFacts = { holds: true, armed: true, somebodyPlays: true };
const gaveUp: SoundFacts = { holds: false, armed: true, somebodyPlays: false };

test('T1 a page that the room gave up while it was away takes the sound again, once', () => {
  expect(taken(plays, gaveUp, gaveUp)).toEqual([0, 1, 1]);
  expect(taken(plays, gaveUp, plays, gaveUp)).toEqual([0, 1, 1, 2]);
});

test('T1 not where another page plays by now, where it was switched off, or where it never played', () => {
  expect(taken(plays, { ...gaveUp, somebodyPlays: true }, gaveUp)).toEqual([0, 0, 0]);
  expect(taken(plays, { ...gaveUp, armed: false }, gaveUp)).toEqual([0, 0, 0]);
  expect(taken(gaveUp, gaveUp)).toEqual([0, 0]);
});

test('T1 it waits until it knows what the room says', () => {
  expect(taken(plays, { ...gaveUp, somebodyPlays: undefined }, gaveUp)).toEqual([0, 0, 1]);
});
