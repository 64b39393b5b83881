/**
 * The published order of the queue, as numbers that server and phones compare alike (H2, H3, H5, H6).
 * A key is compared element by element; a key that merely continues another comes after it.
 *
 *   [0]                                    on deck
 *   [1, raisedAt, revision, index]         a point of order
 *   [2, raisedAt, revision, index]         a follow-up
 *   [3]                                    gave the deck to one of these, and gets it back afterwards
 *   [3, -1, 1, ...]                        one of these that stepped back, where somebody gets the deck back
 *   [3, i]                                 the placed prefix
 *   [4, turns, raisedAt, revision, index]  the rule; `turns` is 0 under the rule of arrival
 *   [4, 0, round, index, 0]                under the rule of the draw: drawn
 *   [4, 1, raisedAt, revision, index]      the same: waits for a draw
 *   [5, revision]                          skipped twice, or called without an answer, in that order
 *   [...key, 1, ...]                       stepped back behind the hand with that key
 */
export const rank = { deck: 0, order: 1, followUp: 2, placed: 3, rule: 4, last: 5 } as const;

export type Key = readonly number[];

export function compareKeys(a: Key, b: Key): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Why those ahead of a hand are ahead of it. The counts add up to place - 1. */
export type Ahead = {
  readonly onDeck: number;
  readonly order: number;
  readonly followUps: number;
  readonly placed: number;
  /** Kept ahead by a moderator who placed somebody behind them. */
  readonly frozen: number;
  /** Never spoken, while the person asking has. */
  readonly notSpoken: number;
  /** Spoken, but less often. */
  readonly fewerTurns: number;
  /** Same number of turns (or the rule of arrival), raised earlier. */
  readonly earlier: number;
  /** Ahead since the person asking was skipped or asked to come later. */
  readonly skipped: number;
};

export type PlaceAmong = { readonly place: number; readonly ahead: Ahead };

const none: Ahead = {
  onDeck: 0,
  order: 0,
  followUps: 0,
  placed: 0,
  frozen: 0,
  notSpoken: 0,
  fewerTurns: 0,
  earlier: 0,
  skipped: 0,
};

/** How long a key is without stepping back, by rank. */
const plainLength = [1, 4, 4, 2, 5, 2];

/** The key a hand would have had it not stepped back: what continues the other hand's key after the 1. */
export function beforeSteppingBack(key: Key): Key {
  const plain = plainLength[key[0] ?? 0] ?? 0;
  return key.length > plain ? key.slice(plain + 1) : key;
}

function reasonAhead(other: Key, own: Key, isPlaced: boolean): keyof Ahead {
  if (other[0] === rank.deck || (other[0] === rank.placed && other.length === 1)) return 'onDeck';
  const theirs = beforeSteppingBack(other);
  const mine = beforeSteppingBack(own);
  const behindByRight = compareKeys(theirs, mine) > 0;
  if (!behindByRight && theirs[0] === rank.order) return 'order';
  if (!behindByRight && theirs[0] === rank.followUp) return 'followUps';
  if (!behindByRight && theirs[0] === rank.placed) return isPlaced ? 'placed' : 'frozen';
  if (mine[0] === rank.last || behindByRight) return 'skipped';
  const theirTurns = theirs[1] ?? 0;
  if (theirTurns >= (mine[1] ?? 0)) return 'earlier';
  return theirTurns === 0 ? 'notSpoken' : 'fewerTurns';
}

/** Place (from 1) and reasons of one hand among the public ones; undefined where it is not among them. */
export function placeAmong(
  hands: Readonly<Record<string, { readonly key: Key; readonly placed?: boolean }>>,
  own: string,
): PlaceAmong | undefined {
  const mine = hands[own]?.key;
  if (mine === undefined) return undefined;
  let place = 1;
  const ahead: { -readonly [reason in keyof Ahead]: number } = { ...none };
  for (const [id, { key, placed }] of Object.entries(hands)) {
    if (id === own || compareKeys(key, mine) >= 0) continue;
    place += 1;
    ahead[reasonAhead(key, mine, placed === true)] += 1;
  }
  return { place, ahead };
}
