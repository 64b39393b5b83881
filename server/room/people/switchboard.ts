import type { Relay, WatchedSeat } from '../../../shared/kernel/shell.ts';
import type { Signal } from '../../../shared/wire/client-to-server.ts';
import type { SignalBegin } from '../../../shared/wire/server-to-client.ts';
import type { Connection } from './connection.ts';
import { createRelays, type Posted } from './relays.ts';
import { createSeatWatch, type SeatWatchParts } from './seat-watch.ts';
import { createSeats } from './seats.ts';

/** Single pages of single people: which are connected, which two may talk, and which one the room counts on. */
export type Switchboard = {
  /** The room changed; to be told before anybody else is. */
  changed(): void;
  joined(connection: Connection): void;
  /** The connection speaks for the page that gave itself this name. */
  named(connection: Connection, client: string): void;
  /** Again what a connection may have missed. */
  greet(connection: Connection): void;
  /** `forGood`: it may not come back. */
  left(connection: Connection, forGood: boolean): void;
  signal(connection: Connection, signal: Signal): Posted;
  stop(): void;
};

export type SwitchboardParts = {
  readonly relay: () => Relay | undefined;
  readonly watched: () => WatchedSeat | undefined;
  readonly ice: () => SignalBegin['ice'];
  readonly monotonicMs: () => number;
  readonly now: SeatWatchParts['now'];
  /** Acts as the room itself. */
  readonly act: SeatWatchParts['act'];
};

export function createSwitchboard({ relay, watched, ice, monotonicMs, now, act }: SwitchboardParts): Switchboard {
  const seats = createSeats();
  const relays = createRelays({ relay, seats, ice, monotonicMs });
  const isHere = ({ seat, roles }: WatchedSeat) => seats.at(seat).some(({ role }) => roles.includes(role));
  const watch = createSeatWatch({ watched, isHere, now, act });
  return {
    changed() {
      relays.changed();
      watch.changed();
    },
    joined: seats.joined,
    named(connection, client) {
      if (!seats.named(connection, client)) return;
      relays.greet(connection, client);
      watch.changed();
    },
    greet: relays.greet,
    left(connection, forGood) {
      seats.left(connection);
      if (forGood) watch.shownOut();
      else watch.changed();
    },
    signal: relays.post,
    stop: watch.stop,
  };
}
