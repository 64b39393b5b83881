import { seesStaffView } from '../../../shared/kernel/roles.ts';
import { audienceOf, type Audience, type Connection } from './connection.ts';

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
