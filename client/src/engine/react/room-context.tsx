import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Role } from '../../../../shared/kernel/roles.ts';
import type { PublicView, SpeakerView, StaffView, StageView } from '../../../../shared/room/records.ts';
import { joinRoom, type RoomClient, type RoomClientState } from '../store.ts';

export const RoomContext = createContext<RoomClient | undefined>(undefined);

/** The room this page is in: to send commands and to ask the room's clock. */
export function useRoomClient(): RoomClient {
  const client = useContext(RoomContext);
  if (client === undefined) throw new Error('useRoomClient outside of a room page');
  return client;
}

/** The room's time alone, epoch milliseconds: for whoever sends nothing. Keeps its identity between renders. */
export function useRoomClock(): () => number {
  return useRoomClient().now;
}

/* The server gives the big screen its own view and all others the public one: so the page that is shown says which it is. */

/** One value of the room's state; renders again only when that value changes. */
export function useRoom<Value>(selector: (state: RoomClientState<PublicView, StaffView>) => Value): Value {
  return useStore(useRoomClient().store, selector as (state: RoomClientState) => Value);
}

/** The same on the big screen. */
export function useStage<Value>(selector: (state: RoomClientState<StageView, StaffView>) => Value): Value {
  return useStore(useRoomClient().store, selector as (state: RoomClientState) => Value);
}

/** The same on the speaker's page. */
export function useLectern<Value>(selector: (state: RoomClientState<PublicView, SpeakerView>) => Value): Value {
  return useStore(useRoomClient().store, selector as (state: RoomClientState) => Value);
}

type ConnectedRoomProps = {
  readonly code: string;
  readonly as: Role;
  /** A staff secret, where there is no cookie. */
  readonly staff?: string | undefined;
  readonly children: ReactNode;
};

let ahead: { readonly code: string; readonly client: RoomClient } | undefined;

/** A phone goes into its room before anything of the page is drawn; the page takes over what came of it. */
export function joinAhead(code: string): void {
  ahead = { code, client: joinRoom({ code, as: 'attendee' }) };
}

const cameAhead = ({ code, as, staff }: Omit<ConnectedRoomProps, 'children'>): RoomClient | undefined =>
  ahead?.code === code && as === 'attendee' && staff === undefined ? ahead.client : undefined;

/** Joins on arrival and leaves with the page. `key` it by code and role: it never changes rooms. */
export function ConnectedRoom({ code, as, staff, children }: ConnectedRoomProps) {
  const [client, setClient] = useState(() => cameAhead({ code, as, staff }));
  useEffect(() => {
    const joined = cameAhead({ code, as, staff }) ?? joinRoom({ code, as, staff });
    // Whoever comes to the room again joins it anew.
    ahead = undefined;
    setClient(joined);
    return () => joined.close();
  }, [code, as, staff]);
  return client === undefined ? null : <RoomContext value={client}>{children}</RoomContext>;
}
