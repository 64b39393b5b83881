import type { DeckRecord, NowRecord } from '../../../../shared/features/floor/records.ts';
import { compareKeys } from '../../../../shared/features/floor/queue/order.ts';
import type { Personal, PublicView, StaffView } from '../../../../shared/room/records.ts';
import type { ItemOf } from '../../engine/items.ts';

type Fields<Union> = Union extends unknown ? keyof Union : never;
/** Of each of a union every field may be asked that one of them has: absent where it has none. */
type Wide<Union, Field extends PropertyKey = Fields<Union>> = Union extends unknown
  ? Union & { readonly [Absent in Exclude<Field, keyof Union>]?: undefined }
  : never;

/** Who has the floor, as everybody may see it. */
export type Floor = Wide<NowRecord>;
export type TakenFloor = Exclude<Floor, { readonly state: 'free' }>;

const free: Floor = { state: 'free', secondsPlanned: 0 };

export const floorOf = (now: NowRecord | undefined): Floor => now ?? free;

/** The turn to name in `queue.next`; null where the floor is free. */
export function turnIdOf(floor: Floor): string | null {
  return floor.state === 'free' ? null : floor.turnId;
}

/** Somebody is on it. */
export type Deck = DeckRecord & { readonly handId: string };

const isTaken = (deck: DeckRecord): deck is Deck => deck.handId !== undefined;

export function deckOf(deck: DeckRecord | undefined): Deck | undefined {
  return deck !== undefined && isTaken(deck) ? deck : undefined;
}

/** A waiting hand as everybody sees it. */
export type PublicHand = ItemOf<PublicView, 'hand:'>;
/** A hand as hosts and moderators see it. */
export type StaffHand = ItemOf<StaffView, 'hand:'>;

/** The words of a hand as they stand here: what changes meanwhile is not approved unseen. */
export function wordsRead({ name, place, topic }: { readonly [word in 'name' | 'place' | 'topic']?: string }) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
    ...(topic === undefined ? {} : { topic }),
  };
}

/** First to last, by the published order. */
export function inOrder<Hand extends Pick<PublicHand, 'key'>>(hands: readonly Hand[]): readonly Hand[] {
  return [...hands].sort((a, b) => compareKeys(a.key, b.key));
}

/** A waiting follow-up and a waiting point of order of one's own, beside the main hand (H1). */
export function ownAsidesOf({ order, followUp }: Personal) {
  return [order, followUp].filter((hand) => hand !== undefined);
}

/** All hands of one's own that are up. */
export function ownHandsOf(personal: Personal) {
  return [personal.hand, ...ownAsidesOf(personal)].filter((hand) => hand !== undefined);
}
