import type { Context } from '../../../shared/kernel/context.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import type { CommandKey, Entry } from '../../../shared/room/entry.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { logLimits } from '../../log/limits.ts';
import type { Log } from '../../log/port.ts';
import type { RoomClock } from '../clock.ts';
import type { Submission } from './group.ts';
import { catchUp, settle, type Job, type Known, type SettleParts } from './settle.ts';
import { createWaiting } from './waiting.ts';

export type Committer = {
  readonly state: () => RoomState;
  /** True after the medium refused for lack of space, until an append works again. */
  readonly readOnly: () => boolean;
  /** True from the moment the log said so. */
  readonly damaged: () => boolean;
  /** Resolves when the outcome is durable; never rejects. */
  submit(submission: Submission): Promise<Ack>;
  /** Another writer's entry may have come. */
  headMoved(revision: number): void;
  /** When nothing is waiting or being written. */
  idle(): Promise<void>;
};

export type CommitterParts = {
  readonly room: string;
  readonly log: Pick<Log, 'append' | 'read'>;
  readonly clock: RoomClock;
  readonly away: Context['away'];
  readonly initial: RoomState;
  /** After the acks: `entries` are in the log and in the state. */
  readonly onCommitted: (entries: readonly Entry[]) => void;
  /** Once: the log says that the room is damaged, and what is to be written is refused from now on. */
  readonly onDamaged?: () => void;
  readonly onFault: (fault: unknown, what: string) => void;
};

const nameOf = ({ participant, client, sequence }: CommandKey) => `${participant}|${client}|${sequence}`;

function settleParts({ room, log, clock, away, onCommitted, onFault }: CommitterParts): SettleParts {
  const publish = (entries: readonly Entry[]) => {
    const newest = entries.at(-1);
    if (newest === undefined) return;
    clock.saw(newest.at);
    try {
      onCommitted(entries);
    } catch (fault) {
      // What is written is written: a mistake in telling it must not stop the next command.
      onFault(fault, 'publishing failed');
    }
  };
  return { room, log, circle: { now: clock.now, away, onFault }, publish };
}

/**
 * Serialises the commands of one room: what waits is decided in order on the provisional state and appended as
 * one group, while the next group gathers. Nothing is acknowledged or published before its append has resolved.
 */
export function createCommitter(parts: CommitterParts): Committer {
  const settling = settleParts(parts);
  const known: Known = { state: parts.initial, isReadOnly: false, isDamaged: false };
  const waiting = createWaiting<Job>();
  const inFlight = new Map<string, Promise<Ack>>();
  let headSeen = parts.initial.revision;
  let running: Promise<void> | undefined;

  const run = async () => {
    // All that arrived in this turn of the loop is one group; the log's own window gathers further.
    await new Promise<void>((resume) => setImmediate(resume));
    while (waiting.size() > 0 || headSeen > known.state.revision) {
      if (waiting.size() > 0) await settle(known, settling, waiting.take(logLimits.groupCommandsCount));
      else if (!(await catchUp(known, settling)) || headSeen > known.state.revision) headSeen = known.state.revision;
    }
  };
  let isTold = false;
  const tellDamage = () => {
    if (!known.isDamaged || isTold) return;
    isTold = true;
    parts.onDamaged?.();
  };
  const pump = () => {
    running ??= run()
      .catch((fault: unknown) => parts.onFault(fault, 'the room stopped'))
      .finally(() => {
        running = undefined;
        tellDamage();
        if (waiting.size() > 0) pump();
      });
  };

  return {
    state: () => known.state,
    readOnly: () => known.isReadOnly,
    damaged: () => known.isDamaged,
    submit(submission) {
      const name = submission.key === undefined ? undefined : nameOf(submission.key);
      const same = name === undefined ? undefined : inFlight.get(name);
      if (same !== undefined) return same;
      const ack = new Promise<Ack>((answer) => waiting.add({ ...submission, answer }));
      if (name !== undefined) {
        inFlight.set(name, ack);
        void ack.then(() => inFlight.delete(name));
      }
      pump();
      return ack;
    },
    headMoved(revision) {
      headSeen = Math.max(headSeen, revision);
      if (headSeen > known.state.revision) pump();
    },
    async idle() {
      while (running !== undefined) await running;
    },
  };
}
