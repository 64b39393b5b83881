import type { Actor } from '../../../shared/kernel/actor.ts';
import type { Context } from '../../../shared/kernel/context.ts';
import { limits } from '../../../shared/kernel/limits.ts';
import { isRejection, type Rejection } from '../../../shared/kernel/rejection.ts';
import { nodeRefusals } from '../../../shared/wire/refusals.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import type { CommandKey, NewEntry } from '../../../shared/room/entry.ts';
import { lookUp } from '../../../shared/room/acked.ts';
import { costsOf, decide, evolve, type RawCommand, type RoomState } from '../../../shared/room/room.ts';
import { freshIds } from '../ids.ts';

export type Refused = Extract<Ack, { ok: false }>;

/** What a command comes to, as far as its sender has to pay for it. */
export type Cost = {
  readonly type: string;
  /** Of its entry in the log. */
  readonly bytes: number;
  /** It takes the sender's own words away for others. */
  readonly rewords: boolean;
  /** A whole room may do it at the same moment. */
  readonly isSparable: boolean;
};
/** Whether a command may be written; the refusal where its sender has written enough for now. */
export type Allowance = {
  /** Before it is decided: the same was refused a moment ago, and the time that was told is not over. */
  readonly early: (type: string) => Refused | undefined;
  readonly pay: (cost: Cost) => Refused | undefined;
};

export type Submission = {
  readonly command: RawCommand;
  readonly actor: Actor;
  /** Absent for what the room does by itself. */
  readonly key?: CommandKey;
  readonly introduction?: { readonly name?: string };
  /** What people may be sent to this machine by, where the sender may be told it. */
  readonly hosts?: readonly string[];
  /** Of this one command. Absent: whatever it comes to. */
  readonly allowance?: Allowance;
};

export function refusalOf({ rejected, message, key, facts }: Rejection): Refused {
  return { ...facts, ok: false, code: rejected, message, key };
}

export const acks = {
  superseded: refusalOf(nodeRefusals.superseded()),
  full: refusalOf(nodeRefusals.full()),
  damaged: refusalOf(nodeRefusals.damaged()),
  unknown: refusalOf(nodeRefusals.unknown()),
  fault: refusalOf(nodeRefusals.fault()),
  noFreeCode: refusalOf(nodeRefusals.noFreeCode()),
} as const;

export type Circle = {
  readonly now: () => number;
  readonly away: Context['away'];
  readonly onFault: (fault: unknown, what: string) => void;
};

export type Decided<Job> = { readonly job: Job; readonly ack: Ack; readonly isWrite: boolean };

/** Commands decided one after another, each on what the ones before it would leave. */
export type Group<Job> = {
  readonly decided: readonly Decided<Job>[];
  readonly entries: readonly NewEntry[];
  readonly after: RoomState;
};

function costOf(type: string, entry: NewEntry): Cost {
  const { rewords = false, spared = false } = costsOf(type);
  return {
    type,
    bytes: Buffer.byteLength(JSON.stringify(entry)),
    rewords: rewords && entry.redacts !== undefined,
    isSparable: spared,
  };
}

function decideOne(
  state: RoomState,
  submission: Submission,
  circle: Circle,
): { readonly ack: Ack } | { readonly entry: NewEntry } {
  const { command, actor, key, introduction, hosts, allowance } = submission;
  const known = key === undefined ? undefined : lookUp(state.acked, key);
  if (known?.known === 'accepted') return { ack: { ok: true, revision: known.revision } };
  if (known?.known === 'superseded') return { ack: acks.superseded };
  const early = allowance?.early(command.type);
  if (early !== undefined) return { ack: early };
  const now = Math.max(circle.now(), state.at);
  const decision = decide(state, command, actor, {
    now,
    ids: freshIds(limits.freshIdsPerCommandCount),
    away: circle.away,
    ...(introduction === undefined ? {} : { introduction }),
    ...(hosts === undefined ? {} : { hosts }),
  });
  if (isRejection(decision)) return { ack: refusalOf(decision) };
  const { events } = decision;
  // Without events nothing happened, but a person's command is kept all the same: its resend gets this ack.
  if (events.length === 0 && key === undefined) return { ack: { ok: true, revision: state.revision } };
  const entry: NewEntry = { at: now, ...(key === undefined ? {} : { command: key }), ...decision };
  const refusal = allowance?.pay(costOf(command.type, entry));
  return refusal === undefined ? { entry } : { ack: refusal };
}

export function decideGroup<Job extends Submission>(
  state: RoomState,
  jobs: readonly Job[],
  circle: Circle,
): Group<Job> {
  const decided: Decided<Job>[] = [];
  const entries: NewEntry[] = [];
  let after = state;
  for (const job of jobs) {
    try {
      const one = decideOne(after, job, circle);
      if ('ack' in one) {
        decided.push({ job, ack: one.ack, isWrite: false });
        continue;
      }
      after = evolve(after, { ...one.entry, revision: after.revision + 1 });
      entries.push(one.entry);
      decided.push({ job, ack: { ok: true, revision: after.revision }, isWrite: true });
    } catch (fault) {
      // One command that meets a mistake of ours must not take the others of its group along.
      circle.onFault(fault, 'a command broke its rule');
      decided.push({ job, ack: acks.fault, isWrite: false });
    }
  }
  return { decided, entries, after };
}
