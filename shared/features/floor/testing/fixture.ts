import { canary, type Fixture } from '../../../testing/fixture.ts';
import { ana, attendee, host, speaker } from '../../../testing/scenario.ts';

export const fixture: Fixture = {
  acts: {
    'close-queue': (_room, { other }) => [host, 'queue.close', { promise: other % 2 === 0 }],
    draw: (_room, { other }) =>
      other % 2 === 0 ? [host, 'room.settings', { order: 'draw' }] : [ana, 'queue.draw', {}],
    'let-label-through': () => [ana, 'turn.approve', {}],
  },
  evening: (room) => {
    const handId = room.raise('tia');
    for (const topic of ['Bees', 'Wasps', '', 'Gnats'])
      room.given(attendee('tia'), { type: 'hand.topic', data: { topic, handId } });
    return room.lower('tia');
  },
  texts: ['topic', 'label', 'name', 'place'],
  facts: {
    'floor.others-first': { seconds: 7 },
    'floor.too-many-stands': { max: 5 },
    'floor.already-called': { by: 'Ana' },
    'floor.called-by-colleague': { by: 'a colleague' },
  },
  canaries: {
    'hand.raise.topic': [(room) => room.raise('mia', canary), 'public staff own export'],
    'hand.topic.topic': [
      (room) => {
        room.raise('mia');
        return room.given(attendee('mia'), { type: 'hand.topic', data: { topic: canary } });
      },
      'public staff own export',
    ],
    'turn.start.label': [
      (room) => room.given(speaker, { type: 'turn.start', data: { label: canary } }),
      'public stage recap',
    ],
    'hand.add.label': [(room) => room.add(canary), 'public stage staff export'],
    'hand.add.place': [(room) => room.add('Rosa', { place: canary }), 'public stage staff export'],
    'hand.add.topic': [(room) => room.add('Rosa', { topic: canary }), 'public stage staff export'],
  },
  compared: ['hand.approve.words.name', 'hand.approve.words.place', 'hand.approve.words.topic'],
};
