import type { Ack } from '../../../shared/wire/server-to-client.ts';
import type { Entry, NewEntry } from '../../../shared/room/entry.ts';
import { lookUp } from '../../../shared/room/acked.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { RoomDamaged, type Appended, type Log } from '../../log/port.ts';
import { acks, decideGroup, type Circle, type Submission } from './group.ts';
import { nodeLimits } from '../limits.ts';
import { foldOnward } from './load.ts';

export type Job = Submission & { readonly answer: (ack: Ack) => void };

/** A room's state as one node knows it, and how it becomes known. */
export type Known = {
  state: RoomState;
  isReadOnly: boolean;
  /** What is stored of the room is not what was written: nothing more comes of it until the log is opened anew. */
  isDamaged: boolean;
};

export type SettleParts = {
  readonly room: string;
  readonly log: Pick<Log, 'append' | 'read'>;
  readonly circle: Circle;
  /** After the acks: `entries` are in the log and in the state. */
  readonly publish: (entries: readonly Entry[]) => void;
};

const sleep = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** Folds what others wrote. False where the log could not be read. */
export async function catchUp(known: Known, { room, log, circle, publish }: SettleParts): Promise<boolean> {
  for (let attempt = 1; attempt <= nodeLimits.unknownRetriesCount; attempt += 1) {
    try {
      const found: Entry[] = [];
      known.state = await foldOnward(log, room, known.state, (entries) => found.push(...entries));
      publish(found);
      return true;
    } catch (fault) {
      known.isDamaged = fault instanceof RoomDamaged;
      if (known.isDamaged) return false;
      circle.onFault(fault, 'the log could not be read');
      await sleep(nodeLimits.unknownRetryMs * attempt);
    }
  }
  return false;
}

type Written = Appended | { readonly outcome: 'damaged' };

async function append(known: Known, parts: SettleParts, entries: readonly NewEntry[]): Promise<Written> {
  try {
    return await parts.log.append(parts.room, known.state.revision, entries);
  } catch (fault) {
    if (fault instanceof RoomDamaged) return { outcome: 'damaged' };
    parts.circle.onFault(fault, 'an append broke off');
    return { outcome: 'unknown' };
  }
}

/** Nobody knows whether the group was written: what is found in the log was; the rest is sent again by its senders. */
async function settleUnknown(known: Known, parts: SettleParts, jobs: readonly Job[]): Promise<void> {
  await catchUp(known, parts);
  for (const job of jobs) {
    const found = job.key === undefined ? undefined : lookUp(known.state.acked, job.key);
    job.answer(found?.known === 'accepted' ? { ok: true, revision: found.revision } : acks.unknown);
  }
}

/** No space: refusals that stand without the lost group stay what they are. */
function settleFull(known: Known, { circle }: SettleParts, jobs: readonly Job[]): void {
  known.isReadOnly = true;
  for (const job of jobs) {
    const [alone] = decideGroup(known.state, [job], circle).decided;
    job.answer(alone === undefined || alone.isWrite ? acks.full : alone.ack);
  }
}

function settleDamaged(known: Known, jobs: readonly Job[]): void {
  known.isDamaged = true;
  for (const job of jobs) job.answer(acks.damaged);
}

/** Decides the jobs, writes them as one group, and answers each when it is certain what became of it. */
export async function settle(known: Known, parts: SettleParts, jobs: readonly Job[]): Promise<void> {
  for (;;) {
    const before = known.state.revision;
    const { decided, entries, after } = decideGroup(known.state, jobs, parts.circle);
    const appended = entries.length === 0 ? undefined : await append(known, parts, entries);
    if (appended === undefined || appended.outcome === 'appended') {
      if (appended !== undefined) known.isReadOnly = false;
      known.state = after;
      for (const { job, ack } of decided) job.answer(ack);
      return parts.publish(entries.map((entry, index) => ({ ...entry, revision: before + 1 + index })));
    }
    if (appended.outcome === 'full') return settleFull(known, parts, jobs);
    if (appended.outcome === 'damaged') return settleDamaged(known, jobs);
    if (appended.outcome === 'unknown') return settleUnknown(known, parts, jobs);
    // Somebody else was quicker. All is decided again on what they left; a conflict with nothing to find is no conflict.
    if (!(await catchUp(known, parts)) || known.state.revision === before) return settleUnknown(known, parts, jobs);
  }
}
