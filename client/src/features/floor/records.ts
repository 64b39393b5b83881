import { compareKeys } from '../../../../shared/features/floor/order.ts';
import type { Lost } from '../../../../shared/features/floor/state.ts';
import type { HandKind, Voice } from '../../../../shared/features/floor/events.ts';
import type { Settings } from '../../../../shared/features/lifecycle/settings.ts';
import type { Json, View, ViewRecord } from '../../../../shared/kernel/records.ts';
import type { SignValue } from '../../ui/turn-colour.ts';

/* Records arrive validated by the server; here they are only given their shape. */

type OnTheFloor = {
  readonly turnId: string;
  readonly handId?: string;
  readonly label?: string;
  /** Absent for somebody who simply stood up. */
  readonly kind?: HandKind;
  readonly name?: string;
  readonly place?: string;
  readonly topic?: string;
  readonly sign?: SignValue;
  readonly calledAt: number;
  readonly secondsPlanned: number;
  /** Called to ask this question, which `topic` then is (Q4). */
  readonly questionId?: string;
};

/** Who has the floor, as everybody may see it. */
export type Floor =
  | { readonly state: 'free' }
  | ({ readonly state: 'called' } & OnTheFloor)
  | ({ readonly state: 'accepted'; readonly by: Voice } & OnTheFloor)
  | ({
      readonly state: 'on-air';
      readonly by?: Voice;
      readonly startedAt: number;
      /** Interrupted since: the clock stands still. */
      readonly pausedAt?: number;
    } & OnTheFloor);

export type TakenFloor = Exclude<Floor, { readonly state: 'free' }>;

export function floorOf(record: ViewRecord | undefined): Floor {
  if (record === undefined || record['state'] === 'free' || typeof record['turnId'] !== 'string')
    return { state: 'free' };
  return record as unknown as TakenFloor;
}

/** The turn to name in `queue.next`; null where the floor is free. */
export function turnIdOf(floor: Floor): string | null {
  return floor.state === 'free' ? null : floor.turnId;
}

export type Deck = {
  readonly handId: string;
  readonly kind?: HandKind;
  readonly sign?: SignValue;
  readonly name?: string;
};

export function deckOf(record: ViewRecord | undefined): Deck | undefined {
  return typeof record?.['handId'] === 'string' ? (record as unknown as Deck) : undefined;
}

export type QueueFacts = {
  readonly total: number;
  readonly open: boolean;
  readonly rule: Settings['order'];
  readonly meanSeconds: number;
  /** When the segment is planned to end, epoch milliseconds (H13). */
  readonly endsAt?: number;
  /** No more hands; with `promise` those with a topic who do not get the floor get a written answer (H13). */
  readonly closing?: { readonly promise: boolean; readonly at: number };
  /** Of the seed of the next draw (H2). */
  readonly drawHash?: string;
  /** Places for follow-ups to the last main turn; until `openAt` for those who stand with its hand (H2, H4). */
  readonly followUps?: {
    readonly turnId: string;
    /** Absent where somebody simply stood up. */
    readonly handId?: string;
    readonly left: number;
    readonly openAt: number;
  };
};

export function queueOf(record: ViewRecord | undefined): QueueFacts | undefined {
  return record === undefined ? undefined : (record as unknown as QueueFacts);
}

/** A waiting hand as everybody sees it. */
export type PublicHand = {
  readonly id: string;
  readonly kind?: HandKind;
  readonly key: readonly number[];
  readonly sign: SignValue;
  readonly name?: string;
  readonly place?: string;
  readonly topic?: string;
  readonly placed?: boolean;
  /** How many stand with it (H4). */
  readonly standing?: number;
};

/** A hand as hosts and moderators see it. */
export type StaffHand = PublicHand & {
  readonly approved?: boolean;
  readonly hidden?: boolean;
  readonly away?: boolean;
  readonly skips?: number;
  /** Nobody answered its call, and nobody has touched their phone since. */
  readonly missed?: boolean;
  readonly muted?: boolean;
  readonly added?: boolean;
  /** A held word is in its name, place or topic: to others it is its sign alone until somebody lets it through (Q6). */
  readonly held?: boolean;
};

/** The words of a hand as they stand here: what changes meanwhile is not approved unseen. */
export function wordsRead({ name, place, topic }: { readonly [word in 'name' | 'place' | 'topic']?: string }) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
    ...(topic === undefined ? {} : { topic }),
  };
}

const handPrefix = 'hand:';

/** Only the hands of a view. */
export function handRecordsOf(view: View): View {
  return Object.fromEntries(Object.entries(view).filter(([key]) => key.startsWith(handPrefix)));
}

/** A record that did not change stays the same hand, so that lists draw anew only what is new. */
const handOfRecord = new WeakMap<ViewRecord, PublicHand>();

/** Every hand of a view, first to last by the published order. */
export function handsOf<Hand extends PublicHand>(view: View): readonly Hand[] {
  const hands: Hand[] = [];
  for (const [key, value] of Object.entries(view)) {
    if (!key.startsWith(handPrefix)) continue;
    const hand = handOfRecord.get(value) ?? ({ ...value, id: key.slice(handPrefix.length) } as unknown as Hand);
    handOfRecord.set(value, hand);
    hands.push(hand as Hand);
  }
  return hands.sort((a, b) => compareKeys(a.key, b.key));
}

export type OwnHand = {
  readonly id: string;
  readonly kind?: HandKind;
  readonly state: 'waiting' | 'called' | 'accepted' | 'on-air';
  readonly topic?: string;
  readonly sign: SignValue;
  readonly approved?: boolean;
  /** A moderator hid its words. */
  readonly unseen?: boolean;
  /** Its words wait for a moderator (Q6). */
  readonly held?: boolean;
  /** It was called and nobody answered: behind all others until its owner touches this page (H6). */
  readonly missed?: boolean;
};

/** The last hand that ended without one's own doing (H6). */
export type LostHand = Pick<Lost, 'kind' | 'why' | 'at'> & { readonly id: string };

type OwnTurnFacts = {
  readonly id: string;
  readonly sign: SignValue;
  readonly calledAt: number;
  readonly secondsPlanned: number;
  /** Called to ask this question of one's own (Q4). */
  readonly questionId?: string;
};
export type OwnTurn =
  | ({ readonly state: 'called' } & OwnTurnFacts)
  | ({ readonly state: 'accepted'; readonly by: Voice } & OwnTurnFacts)
  | ({
      readonly state: 'on-air';
      readonly by?: Voice;
      readonly startedAt: number;
      readonly pausedAt?: number;
    } & OwnTurnFacts);

function shaped<Shape>(value: Json | undefined): Shape | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? (value as unknown as Shape) : undefined;
}

export const ownHandOf = (personal: ViewRecord): OwnHand | undefined => shaped<OwnHand>(personal['hand']);
/** A waiting follow-up and a waiting point of order of one's own, beside the main hand (H1). */
export function ownAsidesOf(personal: ViewRecord): readonly OwnHand[] {
  const asides = [shaped<OwnHand>(personal['order']), shaped<OwnHand>(personal['followUp'])];
  return asides.filter((hand) => hand !== undefined);
}

/** Set aside until the room comes back to its part of the agenda (L4). */
export type KeptHand = { readonly id: string; readonly topic?: string; readonly segmentId: string };

const noneKept: readonly KeptHand[] = [];

export function ownKeptOf(personal: ViewRecord): readonly KeptHand[] {
  const kept = personal['kept'];
  return Array.isArray(kept) ? (kept as unknown as readonly KeptHand[]) : noneKept;
}

export const lostHandOf = (personal: ViewRecord): LostHand | undefined => shaped<LostHand>(personal['lost']);
export const ownTurnOf = (personal: ViewRecord): OwnTurn | undefined => shaped<OwnTurn>(personal['turn']);

/** What staff alone know of the floor. */
export type FloorNotes = {
  readonly calledBy?: string;
  readonly calledAt?: number;
  readonly noAnswer?: boolean;
  readonly undo?: { readonly turnId: string; readonly until: number };
  /** The hands whose people were away at the last Next. */
  readonly passedOver?: readonly string[];
  /** Whoever is on the floor has no connection. */
  readonly away?: boolean;
  /** Their words wait for a moderator, and these are they; of somebody who stood up the label, as `name` (Q6). */
  readonly heldWords?: { readonly name?: string; readonly place?: string; readonly topic?: string };
};

export function floorNotesOf(record: ViewRecord | undefined): FloorNotes {
  return record === undefined ? {} : (record as unknown as FloorNotes);
}
