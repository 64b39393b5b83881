import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostOnly, moderatorsUp, roles, speakersUp, systemOnly, type ActorRole } from '../kernel/roles.ts';
import { whoMay, whoMayFile, whoMayTable } from '../testing/wire/who-may.ts';
import { decide, emptyRoom, may, registry } from './room.ts';

const everyRole: readonly ActorRole[] = [...roles, 'system'];
const pinned = readFileSync(whoMayFile, 'utf8');
const table = whoMay(pinned);

test('A2 who may send what is what was pinned', () => {
  expect(whoMayTable(), 'look at it, and if it is meant so: `npm run docs`').toBe(pinned);
  const types = registry.flatMap(([, { commands }]) => Object.keys(commands));
  expect(table.map(({ type }) => type).toSorted()).toEqual(types.toSorted());
});

test('A2 a speaker’s, a moderator’s and a host’s rights grow by one another, and the room’s own are nobody else’s', () => {
  const steps: readonly (readonly string[])[] = [speakersUp, moderatorsUp, hostOnly];
  for (const { type, from } of table) {
    expect(from.length, type).toBeGreaterThan(0);
    for (const [first = '', ...above] of steps)
      if (from.includes(first)) expect(from, type).toEqual(expect.arrayContaining(above));
    if (from.includes('system')) expect(from, type).toEqual(systemOnly);
    if (from.includes('attendee')) expect(from, type).toContain('host');
  }
});

const cells = table.flatMap(({ type, from }) =>
  everyRole.map((role) => ({ type, role, allowed: from.includes(role) })),
);
test.each(cells)('A2 $role may send $type: $allowed', ({ type, role, allowed }) => {
  expect(may(role, type)).toBe(allowed);
  const circumstances = { now: 0, ids: [], away: new Set<string>() };
  const answer = decide(emptyRoom, { type, data: {} }, { participant: 'p', role }, circumstances);
  const code = 'rejected' in answer ? answer.rejected : undefined;
  if (allowed) expect(code).not.toBe('not-allowed');
  else expect(code).toBe('not-allowed');
});

const commandName = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/u;
test('A2 every command has a name of the form that those below do not have', () => {
  expect(table.filter(({ type }) => !commandName.test(type))).toEqual([]);
});

const neverCommands = ['', 'hand.raise ', 'Hand.raise', 'hand', 'hand.', '__proto__', 'constructor', 'toString'];
test.each(neverCommands)('A2 nobody may send %o, which is no command', (type) => {
  expect(type).not.toMatch(commandName);
  for (const role of everyRole) {
    expect(may(role, type)).toBe(false);
    const answer = decide(emptyRoom, { type, data: {} }, { role }, { now: 0, ids: [], away: new Set() });
    expect('rejected' in answer ? answer.rejected : undefined).toBe('unknown-command');
  }
});
