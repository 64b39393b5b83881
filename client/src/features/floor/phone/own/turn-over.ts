import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RoomClient, RoomClientState } from '../../../../engine/store.ts';
import { ownHandsOf } from '../../records.ts';

/** So long a person is thanked for what they said. */
const thankedMs = 60_000;

type Facts = Pick<RoomClientState, 'personal' | 'view'>;

/**
 * The turn of one's own that has just been spoken to its end. A turn that was not on air ended in another way, a hand that
 * is back was not heard, and whose voice was cut is not thanked.
 */
export function spokenTurn(before: Facts, now: Facts): string | undefined {
  const { turn, hand, voice } = before.personal;
  if (turn?.state !== 'on-air' || now.personal.turn !== undefined) return undefined;
  const isCut = voice?.turnId === turn.id && voice.line === 'cut';
  const isBack = hand !== undefined && ownHandsOf(now.personal).some(({ id }) => id === hand.id);
  return isCut || isBack || now.view.room?.phase === 'ended' ? undefined : turn.id;
}

/** Something was sent that was not under way before: the next act. */
export function actsAnew(before: Pick<RoomClientState, 'pending'>, now: Pick<RoomClientState, 'pending'>): boolean {
  const known = new Set(before.pending.map(({ id }) => id.sequence));
  return now.pending.some(({ id }) => !known.has(id.sequence));
}

type Thanked = { readonly turn?: string | undefined; readonly told?: boolean };

const thankedOf = new WeakMap<RoomClient, StoreApi<Thanked>>();

/** While one speaks the turn fills the phone and nothing else is shown: so it is noted beside the page. */
export function thanksIn(client: RoomClient): StoreApi<Thanked> {
  const known = thankedOf.get(client);
  if (known !== undefined) return known;
  const store = createStore<Thanked>(() => ({}));
  thankedOf.set(client, store);
  client.store.subscribe((now, before) => {
    const turn = spokenTurn(before, now);
    if (turn !== undefined) {
      store.setState({ turn, told: false });
      setTimeout(() => {
        if (store.getState().turn === turn) store.setState({ turn: undefined });
      }, thankedMs);
    } else if (store.getState().turn !== undefined && (now.personal.turn !== undefined || actsAnew(before, now)))
      store.setState({ turn: undefined });
  });
  return store;
}
