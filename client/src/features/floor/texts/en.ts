import { countWord, ordinal } from '#texts/engine';
import type { HumanWait, PlaceInLine, Reasons } from '../phone/place-in-line.ts';
import type { HandKind } from '../../../../../shared/features/floor/events.ts';
import type { ClosedReason } from '../phone/situation.ts';

export const floorTexts = {
  refused: 'This room cannot be opened.',
  region: 'On the floor',
  somebody: 'Somebody',
  isCalled: 'is called',
  onAirNow: 'has the floor',
  queueName: 'Queue',
  placedByModerator: 'Placed by a moderator',
  onDeck: 'Next',
  kinds: { speak: undefined, 'follow-up': 'Follow-up', order: 'Point of order' } satisfies {
    readonly [kind in HandKind]: string | undefined;
  },
  drawDecides: 'The draw decides who comes when.',
  you: 'You',
  andMore: (count: number) => `and ${count === 1 ? 'one more hand' : `${count} more hands`}`,
  nobodyWaits: 'Nobody is waiting yet.',
  nobodyWaitsMore: 'Hands stand here in the order in which they are called.',
  waiting: (count: number) => (count === 1 ? 'One hand is up' : `${countWord(count)} hands are up`),
} as const;

/** What a hand and its turn are called; the usual kind needs no name. */
export const kindName = (kind: HandKind = 'speak'): string | undefined => floorTexts.kinds[kind];
/** A phone's way to the floor, as far as it is there before anything else. */
export const handTexts = {
  topicLabel: 'What is it about?',
  topicHint: 'Optional. It is shown in the queue.',
  topicHintScreened: 'Optional. A moderator sees it first.',
  raise: 'Raise hand',
  isUp: 'Your hand is up. You can say what it is about.',
  raising: 'sending your hand…',
  waitingToSend: 'Not sent yet. It goes out as soon as you are back.',
  lower: 'Lower hand',
  yourPlace: 'Your place',
  muted: 'A moderator has muted you. This hand keeps its place, but you cannot raise another one now.',
  waitsForLive: 'Calls begin when the room goes live.',
  waitsForBreak: 'Calls go on after the break.',
  onDeckBody: 'Get ready: you are called after this turn.',
} as const;

export const closedSentences: { readonly [reason in ClosedReason]: string } = {
  muted: 'A moderator has muted you, so you cannot raise a hand now. You can still follow the room.',
  'hands-closed': 'Hands are closed at the moment. The button comes back when they open.',
};

/** One's own turn, on whichever screen it is answered. */
export const callTexts = {
  title: 'You have the floor',
  byRead: 'Please read it for me',
  notNow: 'Not now',
  done: 'I am done',
} as const;

type Reason = { readonly one: string; readonly many: (count: string) => string };

/** In the order in which the rule weighs them. */
const reasons: readonly (readonly [keyof Reasons, Reason])[] = [
  ['onDeck', { one: 'One person is next already', many: (n) => `${n} people are next already` }],
  ['order', { one: 'A point of order goes before you', many: (n) => `${n} points of order go before you` }],
  ['followUps', { one: 'A follow-up goes before you', many: (n) => `${n} follow-ups go before you` }],
  [
    'placed',
    {
      one: 'A moderator placed one person before you',
      many: (n) => `A moderator placed ${n.toLowerCase()} people before you`,
    },
  ],
  [
    'frozen',
    {
      one: 'One person goes before you, as a moderator fixed their order',
      many: (n) => `${n} people go before you, as a moderator fixed their order`,
    },
  ],
  ['drawn', { one: 'One person was drawn before you', many: (n) => `${n} people were drawn before you` }],
  [
    'notSpoken',
    {
      one: 'One person who has not spoken yet goes before you',
      many: (n) => `${n} people who have not spoken yet go before you`,
    },
  ],
  [
    'fewerTurns',
    {
      one: 'One person who spoke less often goes before you',
      many: (n) => `${n} people who spoke less often go before you`,
    },
  ],
  [
    'earlier',
    {
      one: 'One person who raised a hand earlier goes before you',
      many: (n) => `${n} people who raised a hand earlier go before you`,
    },
  ],
  [
    'skipped',
    {
      one: 'One person goes before you, as your turn was put off',
      many: (n) => `${n} people go before you, as your turn was put off`,
    },
  ],
];

/** Why somebody waits; empty where nobody goes before them. */
export function reasonSentences(ahead: Partial<Reasons>): readonly string[] {
  const sentences: string[] = [];
  for (const [kind, reason] of reasons) {
    const count = ahead[kind] ?? 0;
    if (count === 1) sentences.push(`${reason.one}.`);
    if (count > 1) sentences.push(`${reason.many(countWord(count))}.`);
  }
  return sentences;
}

export function waitSentence(wait: HumanWait): string {
  if (wait.unit === 'moment') return 'Less than a minute.';
  if (wait.unit === 'long') return 'More than an hour.';
  return wait.minutes === 1 ? 'About a minute.' : `About ${wait.minutes} minutes.`;
}

/** "You are 3rd." */
export function placeSentence(line: PlaceInLine): string {
  if (!line.exact) return `You are about ${ordinal(line.place)}.`;
  if (line.onDeck) return 'You are next.';
  return line.undrawn === true ? 'You are in the next draw.' : `You are ${ordinal(line.place)}.`;
}
