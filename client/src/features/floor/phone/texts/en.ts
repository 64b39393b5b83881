import { number } from '../../../../engine/format.ts';
import type { HandKind } from '../../../../../../shared/features/floor/events.ts';
import type { OwnFloor } from '../../../../../../shared/features/floor/records.ts';
import type { Locked } from '../own/why-locked.ts';
import { countWord } from '#texts/engine';

export type AsideKind = Exclude<HandKind, 'speak'>;

type AsideTexts = {
  readonly button: string;
  readonly raise: string;
  readonly about: string;
  readonly yours: string;
  readonly lower: string;
};

export const asideTexts: { readonly [kind in AsideKind]: AsideTexts } = {
  'follow-up': {
    button: 'Follow up',
    raise: 'Raise follow-up',
    about: 'You come right after this turn. There are two places for it.',
    yours: 'Your follow-up',
    lower: 'Lower follow-up',
  },
  order: {
    button: 'Point of order',
    raise: 'Raise point of order',
    about: 'It comes before all other hands. It is about how we meet, not about what is said.',
    yours: 'Your point of order',
    lower: 'Lower point of order',
  },
};

export const topicTexts = {
  isUp: 'Your hand is up.',
  goesUp: 'Your hand goes up as soon as you are back.',
  send: 'Send',
  sendLabel: 'Send what it is about',
  change: 'Change',
  changeLabel: 'Change what it is about',
  leave: 'Leave it',
  locked: {
    muted: 'A moderator has muted you, so it stays.',
    called: 'You were called with it, so it stays.',
    hidden: 'A moderator has hidden it, so it stays.',
    approved: 'A moderator has approved it, so it stays.',
    stoodWith: 'Others stand with it, so it stays.',
  } satisfies { readonly [why in Locked]: string },
} as const;

export const thanksTexts = {
  heard: (name: string | undefined) =>
    name === undefined ? 'Thank you. The room heard you.' : `Thank you, ${name}. The room heard you.`,
  close: 'All right',
} as const;

export const alertTexts = {
  keepScreenOn: 'Keep the screen on',
  ask: 'Tell me when it is my turn',
  told: 'You will be told, also while you look elsewhere.',
  next: 'You are next',
} as const;

export const ownHandTexts = {
  topic: 'In a few words',
  topicHint: 'Optional.',
  soon: (seconds: number) => `in ${seconds} s`,
  first: 'You stand with this hand: you may follow up first.',
  over: 'The next turn has begun. Go back to follow up on that one.',
  back: 'Back',
  lower: 'Lower',
  onDeck: 'Get ready.',
  kept: (title: string) => `Your hand is kept for “${title}”.`,
  keptSomewhere: 'Your hand is kept until the room comes back to its part.',
  lowerKept: 'Lower the kept hand',
  close: 'All right',
  lost: {
    cleared: 'A moderator took your hand down. You can raise it again.',
    'call-ended': 'A moderator ended this call. Your question stays with the room.',
    lapsed: 'The next turn has begun, and with that your follow-up is over.',
    'moved-on': 'The room moved on, and the hands that waited went down. You can raise yours again.',
    'part-gone':
      'The part of the agenda that your hand was kept for was taken out, so it went down. You can raise it again.',
    'has-another': 'The hand that was kept for you went down, since you have another one up.',
    'order-off': 'Points of order were switched off, so yours went down.',
    promised: 'The room moved on. You get a written answer to your topic: look under “Yours”.',
  } satisfies { readonly [why in NonNullable<OwnFloor['lost']>['why']]: string },
  missed: 'You were called and did not answer, so others go first. Touch the screen and you are back in your place.',
  unseen: 'A moderator has hidden what your hand says. It keeps its place.',
  held: 'Your words wait for a moderator. Until then others see your number alone. Your hand keeps its place.',
} as const;

export const timeTexts = {
  reach: (reached: number, waiting: number) => {
    if (reached === 0) return 'From the time left, nobody else may get the floor.';
    if (reached < waiting)
      return `From the time left, about ${number(reached)} of ${number(waiting)} will get the floor.`;
    return waiting === 1
      ? 'From the time left, the hand that waits will get the floor.'
      : `From the time left, all ${countWord(waiting).toLowerCase()} will get the floor.`;
  },
  ownYes: 'You will probably get the floor.',
  ownNo: 'Time may run out before your turn.',
  promise: 'Hands are closed. Who does not get the floor gets a written answer to their topic.',
} as const;

export const drawTexts = {
  check: 'Check the draw',
  sealed: 'The next draw is sealed: its seed has this SHA-256.',
  last: (round: number, total: number) =>
    `Draw ${number(round)}: ${total === 1 ? 'one hand' : `${number(total)} hands`}, in this order of their numbers`,
  andMore: (n: number) => `and ${number(n)} more`,
  seed: 'Seed',
  hash: 'SHA-256 of the seed, shown before the draw',
  how: 'To check it, take the SHA-256 of the seed: it is what was shown before. Then take that of SEED:NUMBER for each number. The lowest comes first.',
  right: 'This phone did it too: the draw is right.',
  wrong: 'This phone did it too, and comes to something else. Tell a moderator.',
} as const;
