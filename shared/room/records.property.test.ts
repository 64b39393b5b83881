import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { floorLimits } from '../features/floor/limits.ts';
import { isRejection } from '../kernel/rejection.ts';
import { staffRoles, type StaffRole } from '../kernel/roles.ts';
import type { Golden } from '../testing/golden/golden.ts';
import { withWords } from '../testing/golden/made-up-words.ts';
import { declared } from '../testing/wire/declared-wire.ts';
import { allMarks, createParser } from '../testing/wire/parsed-records.ts';
import { laterRooms } from '../testing/acts/later.ts';
import { longQueue, rareRooms } from '../testing/acts/rare.ts';
import { evenings } from '../testing/fixtures.ts';
import { host, Scenario } from '../testing/scenario.ts';
import { eveningTold } from '../testing/acts/staff.ts';
import { eveningTogether } from '../testing/acts/together.ts';
import { anySteps, takeAny } from '../testing/acts/wider.ts';
import type { Entry } from './entry.ts';
import { decide, emptyRoom, evolve, registry, type RoomState } from './room.ts';
import { clocksView, linksView, pulseView, serverView } from './views.ts';

const folder = new URL('./golden/', import.meta.url);
const golden = readdirSync(folder).map((name) =>
  withWords((JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden).entries),
);

type Parser = ReturnType<typeof createParser>;

/** The room as it would be if it ended now. */
function ended(state: RoomState): RoomState {
  const context = { now: state.at + 1, ids: Array.from({ length: 12 }, (_, n) => `end-${n}`), away: new Set<string>() };
  const decided = decide(state, { type: 'room.phase', data: { phase: 'ended' } }, host, context);
  return isRejection(decided) ? state : evolve(state, { revision: state.revision + 1, at: context.now, ...decided });
}

/** At every step all that is told then, and from time to time what is read, taken along, and told in the end. */
function lookAlong(parser: Parser, entries: readonly Entry[], backEvery = 10): void {
  const people = new Set<string>();
  const away = new Set<string>();
  let state = emptyRoom;
  entries.forEach((entry, index) => {
    state = evolve(state, entry);
    const person = entry.command?.participant;
    if (person !== undefined) people.add(person);
    /* Half of them are gone. */
    if (person !== undefined && people.size % 2 === 0) away.add(person);
    parser.look(state, people, away);
    if (index % backEvery !== 0 && index < entries.length - 1) return;
    parser.lookBack(state);
    parser.lookBack(ended(state));
  });
}

test('I2 every record of every audience of a random room has the form that is declared for it, and no field more', () => {
  const parser = createParser();
  fc.assert(
    fc.property(anySteps, (run) => {
      const room = Scenario.open();
      for (const step of run) takeAny(room, step);
      lookAlong(parser, room.entries);
    }),
    { numRuns: 100 },
  );
});

const ordinary = (): readonly Scenario[] =>
  [...evenings, eveningTold, eveningTogether].map((evening) => evening(Scenario.open()));

/** What is declared and never told, since a type that says so would be no help to anybody. */
const neverTold = [
  /* The hands beside one's main hand wait, and are of the kind that their field says. */
  /^personal\.followUp\.kind=(?:speak|order)$/u,
  /^personal\.order\.kind=(?:speak|follow-up)$/u,
  /^personal\.(?:followUp|order)\.state=(?:called|accepted|on-air)$/u,
];

test('I2 what older versions logged is told in that form too, and nothing is declared that no room ever tells', () => {
  const parser = createParser();
  for (const entries of golden) lookAlong(parser, entries);
  for (const { entries } of ordinary()) lookAlong(parser, entries, 4);
  for (const { entries } of [...rareRooms(), ...laterRooms()]) lookAlong(parser, entries, 1);
  const long = longQueue(floorLimits.publicHandsCount + 7);
  parser.look(long.state, ['p-n205'], long.away);
  parser.view('public', pulseView({ here: 1, taps: { heart: 1 }, share: { heart: 1 } }));
  parser.view('stage', pulseView({ here: 1, taps: { heart: 1 }, share: { heart: 1 } }));
  parser.view('staff', serverView({ proxyUntrusted: true }));
  parser.view('staff', clocksView({ screens: 1, withinMs: 2, worstMs: 3 }));
  const link = (role: StaffRole) => ({ role, label: 'Desk', issuedAt: 1, devices: 2, lastSeenAt: 3 });
  parser.view('staff', linksView({ 'l-unused': { role: 'stage', issuedAt: 1, devices: 0 } }));
  parser.view('staff', linksView(Object.fromEntries(staffRoles.map((role) => [`l-${role}`, link(role)]))));
  const unseen = allMarks.filter((mark) => !parser.seen.has(mark));
  expect(unseen.filter((mark) => !neverTold.some((one) => one.test(mark)))).toEqual([]);
  expect(neverTold.filter((one) => !unseen.some((mark) => one.test(mark)))).toEqual([]);
});

/** Names of fields that several declare of one record. */
function sharedFields(part: 'personal' | 'recap'): readonly string[] {
  const fields = declared.flatMap((one) => Object.keys((one[part] as z.ZodObject | undefined)?.shape ?? {}));
  return fields.filter((field, index) => fields.indexOf(field) !== index);
}

test('I2 every feature says who gets what of it, and no two the same', () => {
  expect(declared).toHaveLength(registry.length + 1);
  for (const audience of ['public', 'stage', 'staff', 'speaker'] as const) {
    const keys = declared.flatMap((one) =>
      Object.keys((audience === 'stage' ? (one.stage ?? one.public) : one[audience]) ?? {}),
    );
    expect(new Set(keys).size).toBe(keys.length);
  }
  /* Lists of several features are joined: what one stands with, hands and questions. */
  expect(sharedFields('personal')).toEqual(['stood']);
  expect(sharedFields('recap')).toEqual([]);
});
