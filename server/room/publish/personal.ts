import type { RoomState } from '../../../shared/room/room.ts';
import { drifting, personalView } from '../../../shared/room/views.ts';
import type { Connection } from '../people/connection.ts';
import { nodeLimits } from '../limits.ts';
import type { Members } from '../people/members.ts';
import { encode, type Packet } from '../packet.ts';

export type PersonalRecords = {
  /** Sends what changed to people whom an entry concerned. */
  changed(people: Iterable<string>): void;
  greet(connection: Connection): void;
  left(participant: string): void;
  stop(): void;
};

/** A record without its revision, as text, and with it, as it is sent. */
type Told = { readonly text: string; readonly revision: number; readonly packet: Packet };

/** What concerns one person goes to that person's connections alone, when it changes. */
export function createPersonalRecords(
  state: () => RoomState,
  members: Members,
  monotonicMs: () => number,
): PersonalRecords {
  /** What each connected person was last told, without its revision. */
  const told = new Map<string, string>();
  let last: Told | undefined;
  let driftedAtMs = -Infinity;
  let driftTimer: NodeJS.Timeout | undefined;

  /** What is the same as the last one is encoded once, and its text kept once: to most who come in there is nothing to say. */
  const recordOf = (participant: string): Told => {
    const record = personalView(state(), participant);
    const { revision } = record;
    const text = JSON.stringify({ ...record, revision: 0 });
    if (last?.text !== text) last = { text, revision, packet: encode('personal', record) };
    else if (last.revision !== revision) last = { text: last.text, revision, packet: encode('personal', record) };
    return last;
  };

  const tellIfChanged = (participant: string) => {
    const connections = members.of(participant);
    if (connections.length === 0) return;
    const { text, packet } = recordOf(participant);
    if (told.get(participant) === text) return;
    told.set(participant, text);
    for (const connection of connections) connection.send(packet);
  };

  const drift = () => {
    if (driftTimer !== undefined) return;
    const waitMs = Math.max(0, driftedAtMs + nodeLimits.placeInQueueEveryMs - monotonicMs());
    driftTimer = setTimeout(() => {
      driftTimer = undefined;
      driftedAtMs = monotonicMs();
      drifting(state()).forEach(tellIfChanged);
    }, waitMs);
    driftTimer.unref();
  };

  return {
    changed(people) {
      for (const participant of people) tellIfChanged(participant);
      drift();
    },
    greet(connection) {
      const { text, packet } = recordOf(connection.participant);
      told.set(connection.participant, text);
      connection.send(packet);
    },
    left: (participant) => void told.delete(participant),
    stop: () => clearTimeout(driftTimer),
  };
}
