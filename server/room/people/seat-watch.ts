import type { Seat } from '../../../shared/kernel/actor.ts';
import type { WatchedSeat } from '../../../shared/kernel/shell.ts';
import { isSameSeat } from '../../../shared/kernel/seats.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import type { RawCommand } from '../../../shared/room/room.ts';
import { nodeLimits } from '../limits.ts';

export type SeatWatch = {
  /** The room changed, or somebody came or left. */
  changed(): void;
  /** Somebody left who may not come back. */
  shownOut(): void;
  stop(): void;
};

export type SeatWatchParts = {
  readonly watched: () => WatchedSeat | undefined;
  readonly isHere: (watched: WatchedSeat) => boolean;
  /** The room's clock, epoch ms. */
  readonly now: () => number;
  /** Acts as the room itself. */
  readonly act: (command: RawCommand) => Promise<Ack>;
};

type Absence = { readonly seat: Seat; readonly since: number; readonly timers: Set<NodeJS.Timeout> };
type Step = WatchedSeat['gone'][number];

/** Refusals that say nothing about the matter itself. */
const passing: readonly string[] = ['storage-full', 'outcome-unknown'];

/**
 * Sees when a page that the room counts on has been gone for too long, and says each thing there is to say of it to the
 * room once; again only after it was back, or where the room could not write it down. After a start pages come back over several seconds, so that nobody
 * counts as gone before `nodeLimits.nobodyAwayAfterStartMs`.
 */
export function createSeatWatch({ watched, isHere, now, act }: SeatWatchParts): SeatWatch {
  let absence: Absence | undefined;
  let isStopped = false;

  const wait = (gone: Absence, step: Step, patienceMs = step.afterMs) => {
    const timer = setTimeout(() => {
      gone.timers.delete(timer);
      void act(step.command(gone.since)).then((ack) => {
        if (absence === gone && !ack.ok && passing.includes(ack.code)) wait(gone, step);
      });
    }, patienceMs);
    timer.unref();
    gone.timers.add(timer);
  };
  const forget = () => {
    for (const timer of absence?.timers ?? []) clearTimeout(timer);
    absence = undefined;
  };
  const look = (patienceMs: (afterMs: number) => number) => {
    const watch = isStopped ? undefined : watched();
    if (watch === undefined || isHere(watch)) return forget();
    if (absence !== undefined && isSameSeat(absence.seat, watch.seat)) return;
    forget();
    absence = { seat: watch.seat, since: now(), timers: new Set() };
    for (const step of watch.gone) wait(absence, step, patienceMs(step.afterMs));
  };

  look((afterMs) => Math.max(afterMs, nodeLimits.nobodyAwayAfterStartMs));
  return {
    changed: () => look((afterMs) => afterMs),
    shownOut: () => look(() => 0),
    stop() {
      // Connections leave only after that: none of them is gone for the room's sake.
      isStopped = true;
      forget();
    },
  };
}
