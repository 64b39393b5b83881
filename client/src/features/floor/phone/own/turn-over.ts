import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RoomClient, RoomClientState } from '../../../../engine/store.ts';
import { ownHandsOf } from '../../records.ts';

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

/** The page turns to something else: another turn of one's own, or another hand that is up. */
export function turnsAway(before: Pick<Facts, 'personal'>, now: Pick<Facts, 'personal'>): boolean {
  return now.personal.turn !== undefined || ownHandsOf(now.personal).length > ownHandsOf(before.personal).length;
}

type Thanked = { readonly turn?: string | undefined; readonly told?: boolean };

const thankedOf = new WeakMap<RoomClient, StoreApi<Thanked>>();

/**
 * While one speaks the turn fills the phone and nothing else is shown: so it is noted beside the page. No clock ends it:
 * what goes by itself moves all that is below it under a thumb.
 */
export function thanksIn(client: RoomClient): StoreApi<Thanked> {
  const known = thankedOf.get(client);
  if (known !== undefined) return known;
  const store = createStore<Thanked>(() => ({}));
  thankedOf.set(client, store);
  client.store.subscribe((now, before) => {
    const turn = spokenTurn(before, now);
    if (turn !== undefined) store.setState({ turn, told: false });
    else if (store.getState().turn !== undefined && turnsAway(before, now)) store.setState({ turn: undefined });
  });
  return store;
}
