import { countWord } from '../place-sentence.ts';

export const floorTexts = {
  region: 'On the floor',
  somebody: 'Somebody',
  isCalled: 'is called',
  onAirNow: 'has the floor',
  queueName: 'Queue',
  placedByModerator: 'Placed by a moderator',
  onDeck: 'Next',
  /** As in `kind-names.ts`, which would be one more request of a phone's first load. */
  kinds: { speak: undefined, 'follow-up': 'Follow-up', order: 'Point of order' },
  drawDecides: 'The draw decides who comes when.',
  you: 'You',
  andMore: (count: number) => `and ${count === 1 ? 'one more hand' : `${count} more hands`}`,
  nobodyWaits: 'Nobody is waiting yet.',
  waiting: (count: number) => (count === 1 ? 'One hand is up' : `${countWord(count)} hands are up`),
} as const;
