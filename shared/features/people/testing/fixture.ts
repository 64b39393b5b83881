import { canary, type Fixture } from '../../../testing/fixture.ts';
import { ana, attendee } from '../../../testing/scenario.ts';

const mia = attendee('mia');

export const fixture: Fixture = {
  acts: {},
  texts: ['name', 'place', 'reason'],
  facts: {
    'people.removed-for': { reason: 'Shouting.' },
  },
  canaries: {
    'person.name.name': [
      (room) => room.raiseAll('mia').given(mia, { type: 'person.name', data: { name: canary } }),
      'public staff own export',
    ],
    'person.place.place': [
      (room) => room.raiseAll('mia').given(mia, { type: 'person.place', data: { place: canary } }),
      'public staff own export',
    ],
    'person.remove.reason': [
      (room) =>
        room.given(ana, { type: 'person.remove', data: { handle: `hand:${room.raise('mia')}`, reason: canary } }),
      '',
    ],
  },
};
