import { count, number } from '../../../../engine/format.ts';
import type { ShowKind } from '../../../../../../shared/features/shows/events.ts';

const kinds: { readonly [kind in ShowKind]: string } = {
  hands: 'Hands up or down',
  options: 'Several options to choose from',
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

export const showShortcuts = {
  O: 'Open the next show of hands, or write one',
  F: 'Finish it: no more answers',
  R: 'Reveal a sealed result',
} as const;

type Facts = {
  readonly kind: ShowKind;
  readonly options?: readonly string[];
  readonly most?: number;
  readonly reveal: 'live' | 'sealed';
};

const several = (most: number) => `up to ${number(most)} each`;

export const showTexts = {
  justChanged: 'The shows have just changed. Look, and press again.',
  nothingToClose: 'No show of hands is open.',
  nothingToReveal: 'Nothing sealed waits to be revealed.',
  title: 'Show of hands',
  open: 'Show of hands',
  dialogTitles: { ask: 'Ask the whole room', prepare: 'Prepare a show of hands', change: 'Change what is prepared' },
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
  most: 'How many may one person choose?',
  mosts: (n: number) => (n === 1 ? 'One' : `Up to ${number(n)}`),
  start: 'Ask the room',
  keep: 'Keep it for later',
  newer: 'A colleague has just changed this show. It now asks:',
  prepared: 'Prepared',
  nothingAsked: 'Nothing is asked yet. What you prepare here, the room sees once you open it.',
  nothingPrepared: 'Nothing more is prepared.',
  prepareFirst: 'Prepare a show',
  prepareAnother: 'Prepare another',
  openNow: 'Open',
  moveUp: 'Move up',
  moveDown: 'Move down',
  change: 'Change it',
  remove: 'Take it out',
  removeTitle: 'Take this show out?',
  removeNo: 'Keep it',
  nowAt: (prompt: string, place: number, total: number) => `Now ${number(place)} of ${number(total)}: ${prompt}`,
  nowOpen: (prompt: string) => `Now open: ${prompt}`,
  nowOut: (prompt: string) => `Taken out: ${prompt}`,
  facts: ({ kind, options = [], most, reveal }: Facts) =>
    [
      kind === 'options' ? count(options.length, { one: 'option', other: 'options' }) : kinds[kind],
      ...(most === undefined ? [] : [several(most)]),
      ...(reveal === 'sealed' ? ['sealed'] : []),
    ].join(' · '),
  cancel: 'Cancel',
  several,
  mean: (mean: string) => `${mean} on average`,
  states: { open: 'Open', closed: 'Closed', revealed: 'Revealed' },
  answered: (answered: number, here: number | undefined) =>
    here === undefined ? `${number(answered)} answered` : `${number(answered)} answered, ${number(here)} here`,
  sealed: 'Sealed. Nobody sees the result before the reveal, you included.',
  revealing: 'Every screen reveals it now.',
  few: 'So few answered that the result may tell who said what.',
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
  nobody: 'Nobody said a word.',
  leaveOut: 'Leave out',
  leftOut: 'left out',
  held: 'held',
  onStage: 'on the stage',
  wordsToStage: 'Put the words on the stage',
  earlier: (n: number) => count(n, { one: 'earlier show', other: 'earlier shows' }),
} as const;
