import { seesStaffView } from '../../../shared/kernel/roles.ts';
import { audienceOf, type Audience, type Connection } from './connection.ts';
import { needsOf } from '../../../shared/room/needs.ts';
import { refusal } from '../../../shared/room/views.ts';
import type { RoomState } from '../../../shared/room/room.ts';

export type Members = {
  add(connection: Connection): void;
  /** False where it had left already. */
  remove(connection: Connection): boolean;
  readonly size: () => number;
  readonly all: () => Iterable<Connection>;
  /** A flat list that never changes under its reader. */
  readonly audience: (audience: Audience) => readonly Connection[];
  readonly staff: () => readonly Connection[];
  /** Those who came in by a staff link. */
  readonly linked: () => readonly Connection[];
  readonly of: (participant: string) => Iterable<Connection>;
};

/** The connections of one room, in the lists that sending needs. */
export function createMembers(): Members {
  const everybody = new Set<Connection>();
  const byParticipant = new Map<string, Set<Connection>>();
  let lists: { readonly public: readonly Connection[]; readonly stage: readonly Connection[] } | undefined;
  let staff: readonly Connection[] = [];
  let linked: readonly Connection[] = [];

  const flat = () => {
    if (lists === undefined) {
      const of = (audience: Audience) => [...everybody].filter(({ role }) => audienceOf(role) === audience);
      lists = { public: of('public'), stage: of('stage') };
    }
    return lists;
  };
  const changed = ({ role, link }: Connection) => {
    lists = undefined;
    if (link !== undefined) linked = [...everybody].filter((connection) => connection.link !== undefined);
    if (seesStaffView(role)) staff = [...everybody].filter((connection) => seesStaffView(connection.role));
  };

  return {
    add(connection) {
      everybody.add(connection);
      const own = byParticipant.get(connection.participant) ?? new Set();
      byParticipant.set(connection.participant, own.add(connection));
      changed(connection);
    },
    remove(connection) {
      if (!everybody.delete(connection)) return false;
      const own = byParticipant.get(connection.participant);
      own?.delete(connection);
      if (own?.size === 0) byParticipant.delete(connection.participant);
      changed(connection);
      return true;
    },
    size: () => everybody.size,
    all: () => everybody,
    audience: (audience) => flat()[audience],
    staff: () => staff,
    linked: () => linked,
    of: (participant) => byParticipant.get(participant) ?? [],
  };
}

/** Who may be connected: closes connections whose link was revoked or whose person may no longer be here. */
export function createDoor(state: () => RoomState, members: Members) {
  const isLinked = ({ link }: Connection, links: ReadonlySet<string>) => link === undefined || links.has(link);
  const isWelcome = ({ role, participant }: Connection) =>
    role !== 'attendee' || refusal(state(), participant) === undefined;
  const linkIds = () => new Set(needsOf(state()).credentials.map(({ id }) => id));
  return {
    /* Asked whenever anybody leaves: links are looked through for staff alone. */
    mayStay: (connection: Connection) =>
      (connection.link === undefined || isLinked(connection, linkIds())) && isWelcome(connection),
    /** Looks at staff and at these people alone: a hall of thousands is not looked through at every command. */
    showOut(people: Iterable<string>) {
      const links = linkIds();
      const gone = members.linked().filter((connection) => !isLinked(connection, links));
      for (const participant of people)
        gone.push(...[...members.of(participant)].filter((connection) => !isWelcome(connection)));
      for (const connection of gone) connection.close();
    },
  };
}
