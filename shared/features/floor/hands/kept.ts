import type { ParticipantId } from '../../../kernel/actor.ts';
import { remember } from '../../../kernel/remember.ts';
import { personOf, type FloorState, type KeptHand } from '../state.ts';

const keptByPerson = remember((kept: FloorState['kept']): ReadonlyMap<ParticipantId, readonly KeptHand[]> => {
  const all = new Map<ParticipantId, KeptHand[]>();
  for (const one of kept.values()) {
    const person = personOf(one.hand);
    if (person === undefined) continue;
    const own = all.get(person);
    if (own === undefined) all.set(person, [one]);
    else own.push(one);
  }
  return all;
});

const nothing: readonly KeptHand[] = [];

/** What a person has set aside with segments. */
export function keptOf({ kept }: FloorState, participant: ParticipantId): readonly KeptHand[] {
  return kept.isEmpty() ? nothing : (keptByPerson(kept).get(participant) ?? nothing);
}
