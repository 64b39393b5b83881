import { expect, test } from 'vitest';
import { closeHall, openHall, showTogether, standTogether } from './all-at-once.ts';

const people = 300;

test('Q2 S1 a crowd that acts in one moment is counted exactly, each person once, also across kill -9', async () => {
  const hall = await openHall(people);
  try {
    const stood = await standTogether(hall);
    expect(stood).toMatchObject({ acks: 2 * people, right: 2 * people, weight: people });
    for (const killed of [false, true]) {
      const { acked, tally, wanted } = await showTogether(hall, killed);
      expect(acked).toBe(people);
      expect(tally).toEqual(wanted);
    }
  } finally {
    await closeHall(hall);
  }
});
