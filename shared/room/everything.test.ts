import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Golden } from '../testing/golden/golden.ts';
import { Scenario } from '../testing/scenario.ts';
import { sortedJson } from '../testing/sorted-json.ts';
import { anySteps, takeAny } from '../testing/acts/wider.ts';
import type { Entry } from './entry.ts';
import { registry, replay } from './room.ts';

/* Whoever adds a command or an event learns here what does not see it yet. */

const commandTypes = registry.flatMap(([, { commands }]) => Object.keys(commands));
const eventTypes = [...new Set(registry.flatMap(([, { evolve }]) => Object.keys(evolve)))];

const roomsCount = 50;
const runs = fc.sample(anySteps, { seed: 1, numRuns: 8 * roomsCount });
const rooms = Array.from({ length: roomsCount }, (_room, index) => {
  const room = Scenario.open();
  for (const step of runs.slice(8 * index, 8 * (index + 1)).flat()) takeAny(room, step);
  return room;
});

test('every command there is is tried by random rooms, and accepted by some', () => {
  const byNone = (of: (room: Scenario) => ReadonlySet<string>) =>
    commandTypes.filter((type) => !rooms.some((room) => of(room).has(type)));
  expect(
    byNone(({ tried }) => tried),
    'an act of `random-room.ts` or `wider.ts` sends it',
  ).toEqual([]);
  expect(
    byNone(({ accepted }) => accepted),
    'an act sends it when it may be done',
  ).toEqual([]);
});

test('H7 a room in which anything happened equals the one that is replayed from its log, as stored', () => {
  for (const { entries, state } of rooms)
    expect(sortedJson(replay(JSON.parse(JSON.stringify(entries)) as Entry[]))).toBe(sortedJson(state));
});

test('H7 every event there is stands in a golden log, so that its meaning is kept', () => {
  const folder = new URL('golden/', import.meta.url);
  const logged = readdirSync(folder).flatMap((name) =>
    (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden).entries.flatMap(({ events }) =>
      events.map(({ type }) => type),
    ),
  );
  expect(
    eventTypes.filter((type) => !logged.includes(type)),
    'for `record-golden.ts`',
  ).toEqual([]);
});
