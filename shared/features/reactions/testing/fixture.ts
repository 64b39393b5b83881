import type { Fixture } from '../../../testing/fixture.ts';
import { system } from '../../../testing/scenario.ts';

const seconds = Array.from({ length: 10 }, () => 4);
const sample = { seconds, taps: { applause: 40 }, peopleBy: { applause: 12 }, people: 12, here: 20 };

export const fixture: Fixture = {
  acts: { taps: (room) => [system, 'pulse.sample', { from: room.now, ...sample }] },
  canaries: {},
};
