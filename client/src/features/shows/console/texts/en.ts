import { count, number } from '../../../../engine/format.ts';
import type { ShowKind } from '../../../../../../shared/features/shows/events.ts';

const kinds: { readonly [kind in ShowKind]: string } = {
  hands: 'Hands up or down',
  options: 'One of several options',
  scale: 'A scale from 1 to 5',
  words: 'A few words',
};

export const showCommandNames = {
  'show.open': 'A show of hands',
  'show.close': 'Closing a show of hands',
  'show.reveal': 'Revealing a show of hands',
  'show.count': 'Hands counted by eye',
  'show.approve': 'Words for the stage',
  'show.hide': 'Leaving a word out',
} as const;

/** By the key that does it. */
export const showShortcuts = {
  O: 'Open a show of hands',
  E: 'End it: nobody answers any more',
  R: 'Reveal what is sealed',
} as const;

export const showTexts = {
  nothingToClose: 'No show of hands is open.',
  nothingToReveal: 'Nothing sealed waits to be revealed.',
  title: 'Show of hands',
  open: 'Show of hands',
  dialogTitle: 'Ask the whole room',
  prompt: 'What do you ask?',
  kind: 'How do they answer?',
  kinds,
  options: 'Options',
  option: (position: number) => `Option ${position}`,
  addOption: 'Add an option',
  removeOption: (position: number) => `Take option ${position} away`,
  reveal: 'When is the result seen?',
  reveals: {
    live: 'While they answer',
    sealed: 'Only when you reveal it, on every screen at once',
  },
  start: 'Ask the room',
  cancel: 'Cancel',
  several: (most: number) => `up to ${number(most)} each`,
  mean: (mean: string) => `${mean} on average`,
  states: { open: 'Open', closed: 'Closed', revealed: 'Revealed' },
  answered: (answered: number, here: number | undefined) =>
    here === undefined ? `${number(answered)} answered` : `${number(answered)} answered, ${number(here)} here`,
  sealed: 'Sealed. Nobody sees the result before the reveal, you included.',
  revealing: 'Every screen reveals it now.',
  neverRevealed: 'It was closed and never revealed.',
  up: 'Up',
  down: 'Down',
  byEye: 'counted by eye',
  countFor: (choice: string) => `By eye: ${choice}`,
  oneMore: (choice: string) => `One more for ${choice}`,
  oneLess: (choice: string) => `One less for ${choice}`,
  close: 'Close the show',
  closeShort: 'Close',
  revealNow: 'Reveal',
  words: 'Words',
  noWords: 'No words yet.',
  leaveOut: 'Leave out',
  leftOut: 'left out',
  held: 'held',
  onStage: 'on the stage',
  wordsToStage: 'Put the words on the stage',
  earlier: (n: number) => count(n, { one: 'earlier show', other: 'earlier shows' }),
} as const;
