import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '../shared/room/entry.ts';
import { docsFile } from '../shared/testing/wire/protocol-docs.ts';
import { allMarks, allPlaces, createParser } from '../shared/testing/wire/parsed-records.ts';
import { wordsMark } from '../shared/testing/wire/schema-seen.ts';
import { proofFile, proofOf, wireProof } from './testing/wire-proof.ts';

const parser = createParser();
const proof = wireProof(parser);

/*
 * A commit that means to change nothing that anybody receives leaves the table alone. One that means to writes it anew
 * with `npm run proof -- --write` and says why.
 */
test('I2 every byte that anybody is told in known rooms is the one that was pinned', async () => {
  expect((await proof).lines.join('\n')).toBe(readFileSync(proofFile, 'utf8').trimEnd());
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
  const [before, after] = [proofOf('a room', [opened('A hall')]), proofOf('a room', [opened('A hall.')])];
  expect(before).toHaveLength(after.length);
  expect(before[0]).not.toBe(after[0]);
});

/** What a node knows by itself, of its own connections and clocks; tests of `server/room` look at them. */
const nodesOwn = ['public pulse', 'stage pulse', 'staff server', 'staff clocks', 'staff links'];

test('I2 the known rooms tell every record there is, and words in every field that has some', async () => {
  await proof;
  const seen = [...parser.seen];
  expect(allPlaces.filter((place) => !seen.some((mark) => mark.startsWith(place)))).toEqual(nodesOwn);
  const ofRooms = allMarks.filter((mark) => !nodesOwn.some((place) => mark.startsWith(place)));
  expect(ofRooms.filter((mark) => mark.endsWith(wordsMark) && !parser.seen.has(mark))).toEqual([]);
});

test('I2 every code that is described stands in a refusal of the proof', async () => {
  const docs = readFileSync(docsFile, 'utf8');
  const described = [...docs.slice(docs.indexOf('## Codes')).matchAll(/^\| `([a-z-]+)` *\|/gmu)].map(
    ([, code]) => code,
  );
  const { refused } = await proof;
  const reached = new Set(refused.map((line) => line.split(' ')[0]));
  expect(described.length).toBeGreaterThan(25);
  expect(described.filter((code) => !reached.has(code))).toEqual([]);
});
