import { transportLimits } from '../../limits.ts';

/** What of a line is looked at here. The times are of the clock below. */
export type Beating = {
  /** Asks the other end whether it is there. */
  ping(): void;
  giveUp(): void;
  /** Since when an answer is awaited; -1 where none is. Anything that is heard is one. */
  awaitedSinceMs: number;
  /** Which of the slots it beats in; -1 before and after. */
  beatsIn: number;
};

const slotMs = 100;
const slotsCount = transportLimits.pingIntervalMs / slotMs;
/** What one look may count at most, however late it comes. */
const mostGrantedMs = 2 * slotMs;

/**
 * Asks every line once in `pingIntervalMs`, a hundredth of them at a time and each always in the same one, so that ten
 * thousand hearts never beat at once; gives up those that do not answer within `pingTimeoutMs`, and those that do not say
 * within `handshakeMs` for which room they came.
 *
 * A time-out counts only time in which this process could have read: while a hall comes in at once, it reads late what
 * came in time, and whoever is closed for that comes again.
 */
export function createHeartbeats<Kind extends Beating>(monotonicMs: () => number) {
  const slots = Array.from({ length: slotsCount }, () => new Set<Kind>());
  /** Not in a room yet, and since when: the oldest first. */
  const atTheDoor = new Map<Kind, number>();
  let count = 0;
  let nextSlot = 0;
  let at = 0;
  let lookedMs = monotonicMs();
  let grantedMs = 0;
  let timer: NodeJS.Timeout | undefined;

  const beat = (line: Kind) => {
    if (line.awaitedSinceMs >= 0 && grantedMs - line.awaitedSinceMs >= transportLimits.pingTimeoutMs)
      return line.giveUp();
    if (line.awaitedSinceMs < 0) line.awaitedSinceMs = grantedMs;
    line.ping();
  };
  const look = () => {
    const nowMs = monotonicMs();
    const passedMs = nowMs - lookedMs;
    // Whole slots: what is left of one counts at the next look.
    const due = Math.min(slotsCount, Math.floor(passedMs / slotMs));
    if (due === 0) return;
    lookedMs += Math.floor(passedMs / slotMs) * slotMs;
    grantedMs += Math.min(mostGrantedMs, due * slotMs);
    for (const [line, sinceMs] of atTheDoor) {
      if (grantedMs - sinceMs <= transportLimits.handshakeMs) break;
      atTheDoor.delete(line);
      line.giveUp();
    }
    for (let beaten = 0; beaten < due; beaten += 1) {
      at = (at + 1) % slotsCount;
      slots[at]?.forEach(beat);
    }
  };

  return {
    /** From when it can be spoken to. */
    opened(line: Kind): void {
      if (count === 0) lookedMs = monotonicMs();
      count += 1;
      // In the second half of an interval from now: a slow phone may still be taking what it came for.
      nextSlot = (nextSlot + 1) % (slotsCount / 2);
      line.beatsIn = (at + slotsCount / 2 + nextSlot) % slotsCount;
      slots[line.beatsIn]?.add(line);
      atTheDoor.set(line, grantedMs);
      timer ??= setInterval(look, slotMs).unref();
    },
    cameIn: (line: Kind) => void atTheDoor.delete(line),
    gone(line: Kind): void {
      if (slots[line.beatsIn]?.delete(line) !== true) return;
      line.beatsIn = -1;
      atTheDoor.delete(line);
      count -= 1;
      if (count > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
    all: (): readonly Kind[] => slots.flatMap((slot) => [...slot]),
  };
}
