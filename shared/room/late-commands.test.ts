import { expect, test } from 'vitest';
import { limits } from '../kernel/limits.ts';
import { features } from './features.ts';
import { lateAfterMs } from './late-commands.ts';

/** What a command of a while ago would surprise the room with: a page offers it once more instead of sending it. */
const ofTheMoment = {
  agenda: 'go',
  hand: 'add approve call clear hide place raise skip',
  moment: 'call stop',
  question: 'onstage',
  queue: 'close draw next release undo',
  room: 'phase',
  show: 'approve close count hide open reveal',
  stage: 'blank follow scene sound',
  turn: 'accept approve decline end extend start',
  voice: 'cut heard lost',
};

test('H7 these commands are offered when they are late; all others go however late', () => {
  const types = Object.entries(ofTheMoment).flatMap(([area, verbs]) =>
    verbs.split(' ').map((verb) => `${area}.${verb}`),
  );
  expect(lateAfterMs).toEqual(Object.fromEntries(types.map((type) => [type, limits.commandLateAfterMs])));
});

test('H7 what the room sends itself waits nowhere: no page carries how late it may be', () => {
  const specs = Object.values(features).flatMap(({ commands }) => Object.entries(commands));
  const ofTheRoom = specs.filter(([, { from }]) => from.every((role: string) => role === 'system'));
  expect(ofTheRoom.length).toBeGreaterThan(0);
  for (const [type] of ofTheRoom) expect(lateAfterMs).not.toHaveProperty([type]);
});
