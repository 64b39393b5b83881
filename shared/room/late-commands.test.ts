import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whoMay, whoMayFile } from '../testing/wire/who-may.ts';
import { features } from './features.ts';
import { lateAfterMs } from './late-commands.ts';

/* What a command of a while ago would surprise the room with: a page offers it once more instead of sending it. */
test('H7 commands that are pinned with an age are offered when they are older; all others go however late', () => {
  const aged = whoMay(readFileSync(whoMayFile, 'utf8')).flatMap(({ type, lateAfterMs: age }) =>
    age === undefined ? [] : [[type, age] as const],
  );
  expect(aged.length).toBeGreaterThan(20);
  expect(lateAfterMs).toEqual(Object.fromEntries(aged));
});

test('H7 what the room sends itself waits nowhere: no page carries how late it may be', () => {
  const specs = Object.values(features).flatMap(({ commands }) => Object.entries(commands));
  const ofTheRoom = specs.filter(([, { from }]) => from.every((role: string) => role === 'system'));
  expect(ofTheRoom.length).toBeGreaterThan(0);
  for (const [type] of ofTheRoom) expect(lateAfterMs).not.toHaveProperty([type]);
});
