import { pick } from '../../../testing/acts/random-room.ts';
import { canary, type Fixture } from '../../../testing/fixture.ts';
import { ana, host, type Scenario } from '../../../testing/scenario.ts';

const tell = (room: Scenario, text: string) => room.given(ana, { type: 'speaker.tell', data: { text } });

export const fixture: Fixture = {
  acts: {
    tell: (_room, { item, other }) => [
      pick([ana, host], item) ?? ana,
      'speaker.tell',
      { text: pick(['Two minutes', '', 'Wrap up'], other) },
    ],
  },
  evening: (room) => tell(tell(tell(room, 'Two minutes'), 'Wrap up'), ''),
  canaries: { 'speaker.tell.text': [(room) => tell(room, canary), 'staff speaker'] },
};
