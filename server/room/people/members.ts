import { mapOf, type RoleMap } from '../../../shared/kernel/roles.ts';
import { audienceOf, isConnection, type Audience, type Connection, type Receiver } from './connection.ts';
import { needsOf } from '../../../shared/room/needs.ts';
import { refusal } from '../../../shared/room/views.ts';
import type { RoomState } from '../../../shared/room/room.ts';

export type Members = {
  add(connection: Receiver): void;
  /** False where it had left already. */
  remove(connection: Receiver): boolean;
  readonly size: () => number;
  readonly all: () => Iterable<Receiver>;
  /** A flat list that never changes under its reader. */
  readonly audience: (audience: Audience) => readonly Receiver[];
  /** Those who are told a map beside the public view. */
  readonly told: (map: RoleMap) => readonly Receiver[];
  /** Those who came in by a staff link. */
  readonly linked: () => readonly Receiver[];
  readonly of: (participant: string) => readonly Connection[];
};

/** The connections of one room, in the lists that sending needs. */
export function createMembers(): Members {
  const everybody = new Set<Receiver>();
  /** Nearly all have one. */
  const byParticipant = new Map<string, readonly Connection[]>();
  let lists: { readonly public: readonly Receiver[]; readonly stage: readonly Receiver[] } | undefined;
  const told: { [map in RoleMap]: readonly Receiver[] } = { staff: [], speaker: [] };
  let linked: readonly Receiver[] = [];

  const flat = () => {
    if (lists === undefined) {
      const of = (audience: Audience) => [...everybody].filter(({ role }) => audienceOf(role) === audience);
      lists = { public: of('public'), stage: of('stage') };
    }
    return lists;
  };
  const changed = ({ role, link }: Receiver) => {
    lists = undefined;
    if (link !== undefined) linked = [...everybody].filter((connection) => connection.link !== undefined);
    const map = mapOf(role);
    if (map !== undefined) told[map] = [...everybody].filter((connection) => mapOf(connection.role) === map);
  };

  return {
    add(connection) {
      everybody.add(connection);
      if (isConnection(connection)) {
        const own = byParticipant.get(connection.participant);
        byParticipant.set(connection.participant, own === undefined ? [connection] : [...own, connection]);
      }
      changed(connection);
    },
    remove(connection) {
      if (!everybody.delete(connection)) return false;
      if (isConnection(connection)) {
        const { participant } = connection;
        const others = (byParticipant.get(participant) ?? []).filter((one) => one !== connection);
        if (others.length === 0) byParticipant.delete(participant);
        else byParticipant.set(participant, others);
      }
      changed(connection);
      return true;
    },
    size: () => everybody.size,
    all: () => everybody,
    audience: (audience) => flat()[audience],
    told: (map) => told[map],
    linked: () => linked,
    of: (participant) => byParticipant.get(participant) ?? [],
  };
}

/** Who may be connected: closes connections whose link was revoked or whose person may no longer be here. */
export function createDoor(state: () => RoomState, members: Members) {
  const isLinked = ({ link }: Receiver, links: ReadonlySet<string>) => link === undefined || links.has(link);
  const isWelcome = ({ role, participant }: Receiver) =>
    role !== 'attendee' || participant === undefined || refusal(state(), participant) === undefined;
  const linkIds = () => new Set(needsOf(state()).credentials.map(({ id }) => id));
  return {
    /* Asked whenever anybody leaves: links are looked through for staff alone. */
    mayStay: (connection: Receiver) =>
      (connection.link === undefined || isLinked(connection, linkIds())) && isWelcome(connection),
    /** Looks at staff and at these people alone: a hall of thousands is not looked through at every command. */
    showOut(people: Iterable<string>) {
      const links = linkIds();
      const gone: Receiver[] = members.linked().filter((connection) => !isLinked(connection, links));
      for (const participant of people)
        gone.push(...members.of(participant).filter((connection) => !isWelcome(connection)));
      for (const connection of gone) connection.close();
    },
  };
}
