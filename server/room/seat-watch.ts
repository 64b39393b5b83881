import type { Seat, WatchedSeat } from '../../shared/kernel/feature.ts';
import { isSameSeat } from '../../shared/kernel/seats.ts';
import type { Ack } from '../../shared/protocol/server-to-client.ts';
import type { RawCommand } from '../../shared/room/room.ts';

export type SeatWatch = {
  /** The room changed, or somebody came or left. */
  changed(): void;
  stop(): void;
};

export type SeatWatchParts = {
  readonly watched: () => WatchedSeat | undefined;
  readonly isHere: (seat: Seat) => boolean;
  /** Acts as the room itself. */
  readonly act: (command: RawCommand) => Promise<Ack>;
};

type Absence = { readonly seat: Seat; timer: NodeJS.Timeout | undefined };

/** Refusals that say nothing about the matter itself. */
const passing: readonly string[] = ['storage-full', 'outcome-unknown'];

/**
 * Sees when a page that the room counts on has been gone for too long, from the start of the node on, and says so to the
 * room once; again only after it was back, or where the room could not write it down.
 */
export function createSeatWatch({ watched, isHere, act }: SeatWatchParts): SeatWatch {
  let absence: Absence | undefined;

  const wait = (gone: Absence, watch: WatchedSeat) => {
    gone.timer = setTimeout(() => {
      gone.timer = undefined;
      void act(watch.command).then((ack) => {
        if (absence === gone && !ack.ok && passing.includes(ack.code)) wait(gone, watch);
      });
    }, watch.goneMs);
    gone.timer.unref();
  };
  const stop = () => {
    clearTimeout(absence?.timer);
    absence = undefined;
  };
  const changed = () => {
    const watch = watched();
    if (watch === undefined || isHere(watch.seat)) return stop();
    if (absence !== undefined && isSameSeat(absence.seat, watch.seat)) return;
    stop();
    absence = { seat: watch.seat, timer: undefined };
    wait(absence, watch);
  };

  changed();
  return { changed, stop };
}
