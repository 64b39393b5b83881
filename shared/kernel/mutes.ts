import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { ParticipantId } from './actor.ts';

/**
 * Who is muted, and through which items. What staff see of a mute must not tie two items of one person together where
 * one of them is anonymous (product P3): so an anonymous item shows the mutes given through itself alone, and items
 * under a name show those given through any of these. The person is muted as long as one holds.
 */
export type Mutes = PersistentMap<ParticipantId, PersistentSet<string>>;

export const nobodyMuted: Mutes = PersistentMap();

/** `through`: an anonymous item's id; absent for all items under a name, and in logs from before it was told apart. */
type Muted = { readonly participant: ParticipantId; readonly on: boolean; readonly through?: string };

const named = '';

export function mutedBy(mutes: Mutes, { participant, on, through = named }: Muted): Mutes {
  const before = mutes.get(participant) ?? PersistentSet<string>();
  const after = on ? before.add(through) : before.delete(through);
  return after.size === 0 ? mutes.delete(participant) : mutes.set(participant, after);
}

export function isMuted(mutes: Mutes, participant: ParticipantId): boolean {
  return mutes.has(participant);
}

/** What an item shows of its person's mute; `through` as above. */
export function showsMuted(mutes: Mutes, participant: ParticipantId, through: string = named): boolean {
  return mutes.get(participant)?.has(through) === true;
}
