import type { Seat } from '../../../shared/kernel/actor.ts';
import type { Connection } from './connection.ts';
import { nodeLimits } from '../limits.ts';

export type Seats = {
  joined(connection: Connection): void;
  /** This connection speaks for the page of that name. False where that was known, or it has left. */
  named(connection: Connection, client: string): boolean;
  left(connection: Connection): void;
  readonly holds: (connection: Connection, seat: Seat) => boolean;
  /** Those that speak for it, the newest last: a page that came back may still have its former connection. */
  readonly at: (seat: Seat) => readonly Connection[];
};

const keyOf = ({ participant, client }: Seat) => `${participant}|${client}`;
const nobody: readonly Connection[] = [];

/** Which connection speaks for which page of which person, by the names that pages give themselves. */
export function createSeats(): Seats {
  /** In each the name used longest ago comes first: it makes room for new ones. */
  const names = new Map<Connection, Set<string> | undefined>();
  const taken = new Map<string, readonly Connection[]>();

  const rise = (connection: Connection, client: string) => {
    const key = keyOf({ participant: connection.participant, client });
    const others = (taken.get(key) ?? nobody).filter((one) => one !== connection);
    if (others.length === 0) taken.delete(key);
    else taken.set(key, others);
  };
  const sit = (connection: Connection, client: string) => {
    const key = keyOf({ participant: connection.participant, client });
    taken.set(key, [...(taken.get(key) ?? nobody), connection]);
  };

  return {
    // Most of a hall says nothing for a long time, and has no name until it does.
    joined: (connection) => void names.set(connection, undefined),
    named(connection, client) {
      if (!names.has(connection)) return false;
      const own = names.get(connection) ?? new Set();
      names.set(connection, own);
      const isKnown = own.delete(client);
      own.add(client);
      if (isKnown) return false;
      sit(connection, client);
      const [oldest] = own;
      if (own.size > nodeLimits.namesPerConnectionCount && oldest !== undefined) {
        own.delete(oldest);
        rise(connection, oldest);
      }
      return true;
    },
    left(connection) {
      for (const client of names.get(connection) ?? []) rise(connection, client);
      names.delete(connection);
    },
    holds: (connection, { participant, client }) =>
      connection.participant === participant && names.get(connection)?.has(client) === true,
    at: (seat) => taken.get(keyOf(seat)) ?? nobody,
  };
}
