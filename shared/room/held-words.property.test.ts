import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, waitingIds } from '../testing/held-acts.ts';
import { stepsOf, take } from '../testing/random-room.ts';
import { Scenario } from '../testing/scenario.ts';
import { idsReadByOthers } from '../testing/words-read.ts';

/* What writes words, lets them through, and shows them; with all that brings a call back. */
const acts = stepsOf(
  [
    ...(['name', 'name', 'seat', 'raise', 'raise', 'raise', 'add', 'walk-up', 'walk-up', 'ask', 'ask'] as const),
    ...(['approve', 'approve', 'approve', 'hide', 'names', 'moderate', 'moderate', 'onstage', 'onstage'] as const),
    ...([
      'next',
      'next',
      'call',
      'start',
      'end',
      'accept',
      'decline',
      'undo',
      'undo',
      'skip',
      'lower',
      'phase',
    ] as const),
  ],
  30,
);

test('Q6 P3 in random rooms no phone, screen or recap reads words that wait for a moderator', () => {
  let heldCount = 0;
  let throughCount = 0;
  fc.assert(
    fc.property(acts, (run) => {
      /* Words that people of random rooms write in topics, names, places and labels. */
      const room = holds(Scenario.open(), 'bees', 'name', 'row', 'somebody');
      for (const step of run) {
        take(room, step);
        const waits = waitingIds(room);
        heldCount = Math.max(heldCount, waits.size);
        if (waits.size === 0) continue;
        const read = idsReadByOthers(room.state);
        expect([...waits].filter((id) => read.has(id))).toEqual([]);
      }
      throughCount += room.entries.filter(({ events }) => events.some((event) => 'letThrough' in event)).length;
    }),
    { numRuns: 120 },
  );
  expect(heldCount).toBeGreaterThan(3);
  expect(throughCount).toBeGreaterThan(100);
});
