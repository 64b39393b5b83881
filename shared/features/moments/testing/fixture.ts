import { pick } from '../../../testing/acts/random-room.ts';
import type { Fixture } from '../../../testing/fixture.ts';
import { host, system, type Scenario } from '../../../testing/scenario.ts';

function newestCalled(room: Scenario): string {
  const isCalled = (key: string) => key.startsWith('moment:') && room.public[key]?.['called'] === true;
  return (Object.keys(room.public).filter(isCalled).at(-1) ?? 'moment:never-was').slice('moment:'.length);
}

const surge = { kind: 'applause', people: 14, here: 20, peak: 20 };

export const fixture: Fixture = {
  acts: {
    call: (_room, { item }) => [
      host,
      'moment.call',
      { kind: pick(['applause', 'three-two-one', 'wave', 'quiet'], item) },
    ],
    stop: (room) => [host, 'moment.stop', { momentId: newestCalled(room) }],
    surge: (_room, { other }) => [system, other % 3 === 0 ? 'moment.find' : 'moment.measure', surge],
  },
  canaries: {},
};
