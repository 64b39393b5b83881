import { useEffect, useState } from 'react';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import type { RoomClient, RoomClientState } from '../../../engine/store.ts';

type Spoken = { turns: readonly string[] };

const spokenOf = new WeakMap<RoomClient, Spoken>();

/** The main turn on which this person cannot follow up: it was their own, or they did already. */
function closedTo({ personal, view }: RoomClientState): string | undefined {
  const turn = personal.turn;
  if (turn?.state !== 'on-air') return undefined;
  return personal.hand?.kind === 'follow-up' ? view.queue?.followUps?.turnId : turn.id;
}

function watch(client: RoomClient): Spoken {
  const known = spokenOf.get(client);
  if (known !== undefined) return known;
  const spoken: Spoken = { turns: [] };
  client.store.subscribe((state) => {
    const turn = closedTo(state);
    if (turn !== undefined && !spoken.turns.includes(turn)) spoken.turns = [...spoken.turns, turn];
  });
  spokenOf.set(client, spoken);
  return spoken;
}

/** While one speaks the turn fills the phone and nothing else is shown: so it is noted beside the page. */
export function useSpokenTurns(): readonly string[] {
  const client = useRoomClient();
  const [spoken] = useState(() => watch(client));
  useEffect(() => void watch(client), [client]);
  return spoken.turns;
}
