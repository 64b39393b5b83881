import type { Relay, RelaySide } from '../../../shared/kernel/shell.ts';
import { isSameSeat } from '../../../shared/kernel/seats.ts';
import type { Signal } from '../../../shared/wire/client-to-server.ts';
import type { SignalBegin, SignalMessage } from '../../../shared/wire/server-to-client.ts';
import type { Connection } from './connection.ts';
import { nodeLimits } from '../limits.ts';
import { encode, type Packet } from '../packet.ts';
import type { Seats } from './seats.ts';

/**
 * What became of a signal. `late`: it was under way when its relay ended, which is nobody's fault. `nobody-there`: the
 * page at the other end has no connection right now.
 */
export type Posted = 'passed' | 'late' | 'nobody-there' | 'not-allowed';

export type Relays = {
  /** The room changed: both ends of a relay that is over or new are told at once. */
  changed(): void;
  /** This connection came, or missed something: told where it stands at an end of the relay, or `seat` is one. */
  greet(connection: Connection, client?: string): void;
  post(connection: Connection, signal: Signal): Posted;
};

export type RelaysParts = {
  /** Of what is written down, never of what is only about to be. */
  readonly relay: () => Relay | undefined;
  readonly seats: Seats;
  readonly ice: () => SignalBegin['ice'];
  readonly monotonicMs: () => number;
};

type End = SignalBegin['side'];
const ends = ['from', 'to'] as const satisfies readonly End[];
const other = { from: 'to', to: 'from' } as const satisfies Readonly<Record<End, End>>;

function isSame(one: Relay | undefined, next: Relay | undefined): boolean {
  if (one === undefined || next === undefined) return one === next;
  return one.turn === next.turn && ends.every((end) => isSameSeat(one[end].seat, next[end].seat));
}

/**
 * The way media may take. Credentials are fresh with each `begin`, but not without end in one turn: one person who comes
 * back again and again would gather as many as the media relay has places.
 */
function createWays({ ice, monotonicMs }: Pick<RelaysParts, 'ice' | 'monotonicMs'>) {
  type Way = SignalBegin['ice'];
  let given: { readonly turn: string; readonly atMs: number; readonly of: Map<string, readonly Way[]> } | undefined;
  return (turn: string, participant: string): Way => {
    const nowMs = monotonicMs();
    if (given?.turn !== turn || nowMs - given.atMs >= nodeLimits.turnCredentialsEveryMs)
      given = { turn, atMs: nowMs, of: new Map() };
    const before = given.of.get(participant) ?? [];
    const last = before.at(-1);
    if (last !== undefined && before.length >= nodeLimits.turnCredentialsCount) return last;
    const fresh = ice();
    given.of.set(participant, [...before, fresh]);
    return fresh;
  };
}

const message = (body: SignalMessage): Packet => encode('signal', body);

/** Passes messages between the two pages that the room lets talk, and between no others. */
export function createRelays({ relay, seats, ice, monotonicMs }: RelaysParts): Relays {
  let current = relay();
  let ended: { readonly relay: Relay; readonly atMs: number } | undefined;

  const wayOf = createWays({ ice, monotonicMs });
  const mayStand = ({ roles }: RelaySide, { role }: Connection) => roles.includes(role);
  const at = (side: RelaySide) => seats.at(side.seat).filter((connection) => mayStand(side, connection));
  const endOf = (one: Relay, connection: Connection): End | undefined =>
    ends.find((end) => mayStand(one[end], connection) && seats.holds(connection, one[end].seat));
  const tellBegin = (one: Relay, side: End, connection: Connection) => {
    const data: SignalBegin = { side, ice: wayOf(one.turn, connection.participant) };
    connection.send(message({ turn: one.turn, kind: 'begin', data }));
  };

  return {
    changed() {
      const [before, next] = [current, relay()];
      current = next;
      if (isSame(before, next)) return;
      if (before !== undefined) {
        ended = { relay: before, atMs: monotonicMs() };
        const packet = message({ turn: before.turn, kind: 'end' });
        for (const end of ends) for (const connection of at(before[end])) connection.send(packet);
      }
      if (next === undefined) return;
      for (const end of ends) {
        const newest = at(next[end]).at(-1);
        if (newest !== undefined) tellBegin(next, end, newest);
      }
    },
    greet(connection, client) {
      if (current === undefined) return;
      const end = endOf(current, connection);
      if (end === undefined || (client !== undefined && client !== current[end].seat.client)) return;
      if (at(current[end]).at(-1) === connection) tellBegin(current, end, connection);
    },
    post(connection, { turn, kind, data }) {
      const now = relay();
      const end = now?.turn === turn ? endOf(now, connection) : undefined;
      if (now === undefined || end === undefined) {
        const isLate =
          ended?.relay.turn === turn &&
          monotonicMs() - ended.atMs < nodeLimits.signalsLateMs &&
          endOf(ended.relay, connection) !== undefined;
        return isLate ? 'late' : 'not-allowed';
      }
      if (!now[end].kinds.includes(kind)) return 'not-allowed';
      const newest = at(now[other[end]]).at(-1);
      if (newest === undefined) return 'nobody-there';
      newest.send(message({ turn, kind, ...(data === undefined ? {} : { data }) }));
      return 'passed';
    },
  };
}
