import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '../shared/room/entry.ts';
import { proofFile, proofOf, wireProof } from './testing/wire-proof.ts';

/*
 * A commit that means to change nothing that anybody receives leaves the table alone. One that means to writes it anew
 * with `npm run proof -- --write` and says why.
 */
test('I2 every byte that anybody is told in known rooms is the one that was pinned', () => {
  expect(wireProof().join('\n')).toBe(readFileSync(proofFile, 'utf8').trimEnd());
});

test('one letter more or less in a single record changes the table', () => {
  const opened = (title: string): readonly Entry[] => [
    {
      revision: 1,
      at: 1,
      events: [
        { type: 'room.opened', code: 'ABCDEF', origin: 'http://hall.test', title: 'title', links: [], settings: {} },
      ],
      contents: { title: { value: title } },
    } as unknown as Entry,
  ];
  const [before, after] = [proofOf('a room', opened('A hall')), proofOf('a room', opened('A hall.'))];
  expect(before).toHaveLength(after.length);
  expect(before[0]).not.toBe(after[0]);
});
