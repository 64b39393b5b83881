import type { Ahead } from '../../../../shared/features/floor/order.ts';
import { ordinal } from '../../texts/plural.ts';
import type { HumanWait } from './wait.ts';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** "Two" up to ten, then digits: the way a person writes. */
export function countWord(count: number): string {
  return words[count] ?? String(count);
}

type Reason = { readonly one: string; readonly many: (count: string) => string };

/** In the order in which the rule weighs them. */
const reasons: readonly (readonly [keyof Ahead, Reason])[] = [
  ['onDeck', { one: 'One person is next already', many: (n) => `${n} people are next already` }],
  [
    'placed',
    {
      one: 'A moderator placed one person before you',
      many: (n) => `A moderator placed ${n.toLowerCase()} people before you`,
    },
  ],
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
export function reasonSentences(ahead: Partial<Ahead>): readonly string[] {
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
  | { readonly exact: true; readonly place: number; readonly ahead: Partial<Ahead>; readonly onDeck: boolean }
  | { readonly exact: false; readonly place: number };

/** "You are 3rd." */
export function placeSentence(line: PlaceInLine): string {
  if (!line.exact) return `You are about ${ordinal(line.place)}.`;
  return line.onDeck ? 'You are next.' : `You are ${ordinal(line.place)}.`;
}
