import { plan } from '../../../testing/acts/agenda.ts';
import { pick } from '../../../testing/acts/random-room.ts';
import { canary, type Fixture } from '../../../testing/fixture.ts';
import { host } from '../../../testing/scenario.ts';

const segments = [
  { title: 'Housing', minutes: 5 },
  { title: 'Trees', minutes: 10 },
];

export const fixture: Fixture = {
  acts: {
    plan: () => [host, 'agenda.set', { segments }],
    go: (room, { item, other }) => {
      const planned = (room.public['agenda']?.['segments'] ?? []) as unknown as readonly { readonly id: string }[];
      const hands = pick(['keep', 'clear', 'carry'], other);
      return [host, 'agenda.go', { segmentId: pick(planned, item)?.id ?? 'never-was', hands }];
    },
  },
  texts: ['title', 'speakers'],
  canaries: {
    'agenda.set.segments[].title': [(room) => plan(room, canary), 'public stage export recap'],
    'agenda.set.segments[].speakers[]': [
      (room) =>
        room.given(host, {
          type: 'agenda.set',
          data: { segments: [{ title: 'Bees', speakers: [canary], minutes: 5 }] },
        }),
      'public stage export recap',
    ],
  },
};
