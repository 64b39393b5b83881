import type { Seat, WatchedSeat } from '../../shared/kernel/feature.ts';
import { limits } from '../../shared/kernel/limits.ts';
import { isSameSeat } from '../../shared/kernel/seats.ts';
import type { Ack } from '../../shared/protocol/server-to-client.ts';
import type { RawCommand } from '../../shared/room/room.ts';

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
  /** Acts as the room itself. */
  readonly act: (command: RawCommand) => Promise<Ack>;
};

type Absence = { readonly seat: Seat; timer: NodeJS.Timeout | undefined };

/** Refusals that say nothing about the matter itself. */
const passing: readonly string[] = ['storage-full', 'outcome-unknown'];

/**
 * Sees when a page that the room counts on has been gone for too long, and says so to the room once; again only after it
 * was back, or where the room could not write it down. After a start pages come back over several seconds, so that nobody
 * counts as gone before `limits.nobodyAwayAfterStartMs`.
 */
export function createSeatWatch({ watched, isHere, act }: SeatWatchParts): SeatWatch {
  let absence: Absence | undefined;
  let isStopped = false;

  const wait = (gone: Absence, watch: WatchedSeat, patienceMs = watch.goneMs) => {
    gone.timer = setTimeout(() => {
      gone.timer = undefined;
      void act(watch.command).then((ack) => {
        if (absence === gone && !ack.ok && passing.includes(ack.code)) wait(gone, watch);
      });
    }, patienceMs);
    gone.timer.unref();
  };
  const forget = () => {
    clearTimeout(absence?.timer);
    absence = undefined;
  };
  const look = (patienceMs: (goneMs: number) => number) => {
    const watch = isStopped ? undefined : watched();
    if (watch === undefined || isHere(watch)) return forget();
    if (absence !== undefined && isSameSeat(absence.seat, watch.seat)) return;
    forget();
    absence = { seat: watch.seat, timer: undefined };
    wait(absence, watch, patienceMs(watch.goneMs));
  };

  look((goneMs) => Math.max(goneMs, limits.nobodyAwayAfterStartMs));
  return {
    changed: () => look((goneMs) => goneMs),
    shownOut: () => look(() => 0),
    stop() {
      // Connections leave only after that: none of them is gone for the room's sake.
      isStopped = true;
      forget();
    },
  };
}
