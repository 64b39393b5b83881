import type { Personal } from '../../../../shared/room/records.ts';
import type { RoomClient } from '../../engine/store.ts';

/** `unknown`: the record may not have come as far yet. `current`: the turn is on, from another page so far. */
type Known = 'unknown' | 'current' | 'mine';

/**
 * What a person's own record says about speaking in this turn from this page, given what it said before. `over`:
 * whatever comes later.
 */
export function ownRight(
  { turn: ownTurn, voice }: Personal,
  turn: string,
  tab: string | undefined,
  before: Known,
): Known | 'over' {
  if (ownTurn?.id !== turn) return before === 'unknown' ? 'unknown' : 'over';
  const ours = voice?.turnId === turn;
  if (ours && voice.line === 'cut') return 'over';
  if (ours && voice.client === tab) return 'mine';
  // Another page of the same person goes on, or they walk to the room's microphone.
  return before === 'mine' ? 'over' : 'current';
}

/** The record may know before the signal comes that this page's right is over (V1). */
export function watchOwnRight(client: RoomClient, over: () => void) {
  let watched: { readonly turn: string; readonly known: Known } | undefined;
  /** The own record may have changed. */
  function look(): void {
    if (watched === undefined) return;
    const { turn } = watched;
    const known = ownRight(client.store.getState().personal, turn, client.tab(), watched.known);
    if (known === 'over') over();
    else watched = { turn, known };
  }
  return {
    watch(turn: string) {
      watched = { turn, known: 'unknown' };
      look();
    },
    forget() {
      watched = undefined;
    },
    look,
  };
}
