import type { StaffHand } from '../../../records.ts';
import { rank } from '../../../../../../../shared/features/floor/queue/order.ts';

/** The ways of a hand by a button; dragging has any place. */
export type Way = 'up' | 'down' | 'top' | 'next';

/** Where a hand is to go. */
export type Goal = {
  /** The hand it goes before; absent: behind all. */
  readonly before?: string;
  /** Its place then, from 1. */
  readonly place: number;
  /** It goes below hands that stand by the rule, which placing freezes (H5). */
  readonly freezes: boolean;
};

type Placed = Pick<StaffHand, 'id' | 'kind' | 'key'>;

/** Follow-ups and points of order have their own place: hands are moved among the others. */
const isMain = ({ kind }: Placed): boolean => kind === 'speak';
const isByRule = ({ key }: Placed): boolean => key[0] === rank.rule || key[0] === rank.last;

function goalBefore(hands: readonly Placed[], handId: string, before: string | undefined): Goal | undefined {
  const from = hands.findIndex(({ id }) => id === handId);
  if (from === -1 || before === handId) return undefined;
  const others = hands.filter(({ id }) => id !== handId);
  const at = before === undefined ? others.length : others.findIndex(({ id }) => id === before);
  if (at === -1 || at === from) return undefined;
  const freezes = others.slice(0, at).some(isByRule);
  return { ...(before === undefined ? {} : { before }), place: at + 1, freezes };
}

/** Undefined where there is no way. `next`: whatever else would come first, also a follow-up. */
export function goalOf(hands: readonly Placed[], handId: string, way: Way): Goal | undefined {
  const movable = hands.filter(isMain);
  const from = movable.findIndex(({ id }) => id === handId);
  if (from === -1) return undefined;
  switch (way) {
    case 'next':
      return goalBefore(hands, handId, hands[0]?.id);
    case 'top':
      return goalBefore(hands, handId, movable[0]?.id);
    case 'up':
      return from === 0 ? undefined : goalBefore(hands, handId, movable[from - 1]?.id);
    case 'down':
      return from === movable.length - 1 ? undefined : goalBefore(hands, handId, movable[from + 2]?.id);
  }
}

/** Dropped right behind another hand; undefined `behind`: before all that can be moved. */
export function goalBehind(hands: readonly Placed[], handId: string, behind: string | undefined): Goal | undefined {
  if (!hands.some((hand) => hand.id === handId && isMain(hand))) return undefined;
  const at = behind === undefined ? -1 : hands.findIndex(({ id }) => id === behind);
  const follower = hands.slice(at + 1).find((hand) => isMain(hand) && hand.id !== handId);
  return behind === handId ? undefined : goalBefore(hands, handId, follower?.id);
}

/** What is asked of the room. */
export const placing = (handId: string, { before }: Goal) => (before === undefined ? { handId } : { handId, before });

const ways: readonly Way[] = ['up', 'down', 'top', 'next'];

/** The ways that a hand has, for each: told by names in one string, so that a row is drawn anew only where they change. */
export function waysOf(hands: readonly Placed[]): ReadonlyMap<string, string> {
  const movable = hands.filter(isMain);
  const [first, firstMain, lastMain] = [hands[0]?.id, movable[0]?.id, movable.at(-1)?.id];
  const has = (hand: Placed): { readonly [way in Way]: boolean } => ({
    up: isMain(hand) && hand.id !== firstMain,
    down: isMain(hand) && hand.id !== lastMain,
    top: isMain(hand) && hand.id !== firstMain,
    next: isMain(hand) && hand.id !== first,
  });
  return new Map(hands.map((hand) => [hand.id, ways.filter((way) => has(hand)[way]).join(' ')]));
}
