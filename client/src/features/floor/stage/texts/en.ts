import { count, number } from '../../../../engine/format.ts';
import type { ShownLine } from '../../../voice/state.ts';

export const stageQueueTexts = {
  title: 'Up next',
  titleOfMany: 'Up next, in this order',
  titleOfDraw: 'Waiting for the draw',
  empty: 'The floor is open',
  emptyHelp: 'Raise a hand on your phone.',
  closed: 'No more hands for now',
  closedHelp: 'Thank you for every one of them.',
  list: 'Hands in order',
  total: (n: number) => `${count(n, { one: 'hand', other: 'hands' })} up`,
  rules: {
    fair: 'Who has spoken less goes first.',
    arrival: 'Who raised a hand first goes first.',
    draw: 'The order is drawn, and anybody can check it.',
  },
  next: 'Next',
  standing: (n: number) => `+ ${number(n)}`,
  promise: 'Hands are closed. Who does not get the floor gets a written answer to their topic.',
  closing: 'Hands are closed. Those who wait still count.',
} as const;

export const stageDrawTexts = {
  region: 'The draw',
  next: 'The draw is sealed:',
  afterNext: 'The next draw is sealed:',
  drawn: 'Drawn:',
  more: (n: number) => ` and ${number(n)} more`,
  seed: 'Seed',
  hash: 'sealed as',
} as const;

export const stageFloorTexts = {
  region: 'On the floor',
  called: 'You are called',
  accepted: { phone: 'Speaks by phone', room: 'On the way to the microphone', read: 'Will be read aloud' },
  onAir: 'On the floor',
  read: 'Read aloud',
  free: 'The floor is open',
  line: {
    connecting: 'Connecting the phone…',
    live: 'Speaking by phone',
    lost: 'The voice is lost. Reconnecting…',
    cut: 'Microphone off',
    walking: 'On the way to the microphone',
  } satisfies Readonly<Record<ShownLine, string>>,
} as const;
