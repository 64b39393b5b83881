import type { RoomState } from '../../../shared/room/room.ts';
import { drifting, personalView } from '../../../shared/room/views.ts';
import type { Connection } from '../people/connection.ts';
import { nodeLimits } from '../limits.ts';
import type { Members } from '../people/members.ts';
import { encode } from '../packet.ts';

export type PersonalRecords = {
  /** Sends what changed to people whom an entry concerned. */
  changed(people: Iterable<string>): void;
  greet(connection: Connection): void;
  left(participant: string): void;
  stop(): void;
};

/** What concerns one person goes to that person's connections alone, when it changes. */
export function createPersonalRecords(
  state: () => RoomState,
  members: Members,
  monotonicMs: () => number,
): PersonalRecords {
  /** What each connected person was last told, without its revision. */
  const told = new Map<string, string>();
  let driftedAtMs = -Infinity;
  let driftTimer: NodeJS.Timeout | undefined;

  const tellIfChanged = (participant: string) => {
    const connections = [...members.of(participant)];
    if (connections.length === 0) return;
    const record = personalView(state(), participant);
    const text = JSON.stringify({ ...record, revision: 0 });
    if (told.get(participant) === text) return;
    told.set(participant, text);
    const packet = encode('personal', record);
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
      const record = personalView(state(), connection.participant);
      told.set(connection.participant, JSON.stringify({ ...record, revision: 0 }));
      connection.send(encode('personal', record));
    },
    left: (participant) => void told.delete(participant),
    stop: () => clearTimeout(driftTimer),
  };
}
