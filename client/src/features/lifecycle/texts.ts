import type { Phase } from '../../../../shared/features/lifecycle/events.ts';

export const phaseNames: { readonly [phase in Phase]: string } = {
  doors: 'Doors open',
  live: 'Live',
  break: 'Break',
  ended: 'Ended',
};

/** What everybody is told about the room as a whole. */
export const phaseSentences: { readonly [phase in Phase]: string } = {
  doors: 'People are gathering.',
  live: 'The room is live.',
  break: 'We are having a break.',
  ended: 'This room has ended.',
};

export const lifecycleTexts = {
  freeFloor: 'The floor is free.',
  here: (count: number) => (count === 1 ? 'One person is here.' : `${count} people are here.`),
  title: 'The room',
  code: 'Code',
  goLive: 'Go live',
  startBreak: 'Break',
  endBreak: 'Back from break',
  end: 'End the room',
  reopen: 'Reopen',
  reopenHint: 'You can reopen it within 10 minutes of its end.',
  endTitle: 'End the room?',
  endBody: 'Everybody sees the thanks, and nobody can raise a hand any more. You can reopen it for 10 minutes.',
  endYes: 'End it now',
  endNo: 'Keep going',
  sending: 'sending…',
  settings: 'Settings',
  handsOpen: 'Hands can be raised',
  topics: 'Topics',
  topicsChoices: { open: 'Shown at once', screened: 'After you approve them' },
  names: 'Names',
  namesChoices: { off: 'None', optional: 'Optional', asked: 'Asked for' },
  order: 'Order',
  orderChoices: { fair: 'Fair: new voices first', arrival: 'Earliest hand first' },
  turnSeconds: 'Seconds per turn',
  saveSeconds: 'Set',
  secondsRange: (least: number, most: number) => `Between ${least} and ${most.toLocaleString('en')} seconds.`,
} as const;
