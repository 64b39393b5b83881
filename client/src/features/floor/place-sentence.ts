import { ordinal } from '#texts/engine';
import { rank, type Ahead, type Key } from '../../../../shared/features/floor/queue/order.ts';
import type { HumanWait } from './wait.ts';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** "Two" up to ten, then digits: the way a person writes. */
export function countWord(count: number): string {
  return words[count] ?? String(count);
}

/** What a person is told: the rule's reasons, and of a draw the one there is. */
export type Reasons = Ahead & {
  /** Drawn before them. */
  readonly drawn: number;
};

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

export type PlaceInLine =
  | {
      readonly exact: true;
      readonly place: number;
      readonly ahead: Partial<Reasons>;
      readonly onDeck: boolean;
      /** In no draw yet: there is no place to tell. */
      readonly undrawn?: boolean;
    }
  | { readonly exact: false; readonly place: number };

/** Under the rule of the draw nothing else decides among those it is about. `key` is the own one. */
export function drawLine(key: Key, place: number, ahead: Ahead, onDeck: boolean): PlaceInLine {
  if (key[0] !== rank.rule) return { exact: true, place, ahead, onDeck };
  const undrawn = key[1] === 1;
  // Who waits for the next draw too is neither before nor behind.
  const drawn = ahead.notSpoken + (undrawn ? 0 : ahead.earlier);
  return { exact: true, place, ahead: { ...ahead, notSpoken: 0, earlier: 0, drawn }, onDeck, undrawn };
}

/** "You are 3rd." */
export function placeSentence(line: PlaceInLine): string {
  if (!line.exact) return `You are about ${ordinal(line.place)}.`;
  if (line.onDeck) return 'You are next.';
  return line.undrawn === true ? 'You are in the next draw.' : `You are ${ordinal(line.place)}.`;
}
