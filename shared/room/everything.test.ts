import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content, ContentId } from '../kernel/contents.ts';
import type { Golden } from '../testing/golden/golden.ts';
import { Scenario } from '../testing/scenario.ts';
import { sortedJson } from '../testing/sorted-json.ts';
import { anySteps, takeAny } from '../testing/acts/wider.ts';
import { idsRead } from '../testing/wire/words-read.ts';
import type { Entry } from './entry.ts';
import { registry } from './room.ts';
import { replay } from '../testing/replay.ts';

/* Whoever adds a command or an event learns here what does not see it yet. */

const commandTypes = registry.flatMap(([, { commands }]) => Object.keys(commands));
const eventTypes = [...new Set(registry.flatMap(([, { evolve }]) => Object.keys(evolve)))];

const leastRoomsCount = 50;
const mostRoomsCount = 300;

/** The events that brought words which nobody is told any more, and which no feature holds. */
function forgotten({ state, entries }: Scenario): readonly string[] {
  const read = idsRead(state);
  const isHeld = (id: ContentId, content: Content) =>
    registry.some(([name, { holds }]) => holds?.(state.features[name], id, content) === true);
  return [...state.contents].flatMap(([id, content]) => {
    if (read.has(id) || isHeld(id, content)) return [];
    const events = entries.find(({ revision }) => revision === content.revision)?.events ?? [];
    return events.filter((event) => JSON.stringify(event).includes(`"${id}"`)).map(({ type }) => type);
  });
}

const lost = new Set<string>();
const rooms: Scenario[] = [];
const byNone = (of: (room: Scenario) => ReadonlySet<string>) =>
  commandTypes.filter((type) => !rooms.some((room) => of(room).has(type)));
const accepted = ({ accepted: types }: Scenario) => types;

/* With every act that comes to it what random rooms do is another; some are seldom lucky, and get more rooms. */
while (rooms.length < leastRoomsCount || (rooms.length < mostRoomsCount && byNone(accepted).length > 0)) {
  const room = Scenario.open();
  rooms.push(room);
  for (const run of fc.sample(anySteps, { seed: rooms.length, numRuns: 8 })) {
    for (const step of run) takeAny(room, step);
    for (const type of forgotten(room)) lost.add(type);
  }
}

const features = new URL('../features/', import.meta.url);
const ofAll = ['events.ts', 'commands.ts', 'records.ts', 'feature.ts', 'testing/fixture.ts'];

test.each(readdirSync(features))(
  'the capability %s is registered, and has the files that all have, and a test',
  (name) => {
    expect(
      registry.map(([one]) => one),
      'a line of `features.ts`',
    ).toContain(name);
    const files = readdirSync(new URL(name, features), { recursive: true, encoding: 'utf8' });
    expect(ofAll.filter((file) => !existsSync(new URL(`${name}/${file}`, features)))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.test.ts')).length, 'a test').toBeGreaterThan(0);
  },
);

test('P2 words that are stored are told to somebody, or held by a feature, or gone', () => {
  expect([...lost], 'events whose words its feature’s `letsGo` forgets to let go, or its `holds` to hold').toEqual([]);
});

test('every command there is is tried by random rooms, and accepted by some', () => {
  expect(
    byNone(({ tried }) => tried),
    'an act of its feature’s `testing/fixture.ts` (or of `random-room.ts`) sends it',
  ).toEqual([]);
  expect(byNone(accepted), 'an act sends it when it may be done').toEqual([]);
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
    'the evening of its feature’s `testing/fixture.ts`, and a log of `record-golden.ts`',
  ).toEqual([]);
});
