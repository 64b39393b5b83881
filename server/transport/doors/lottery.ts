import { transportLimits } from '../limits.ts';

/** Who of many that ask is answered: so many a second, picked by chance, and nobody waits in a line. */
export type Lottery = {
  /** The chance of whoever asks now; each look counts as one that asks. */
  ask(): number;
  /** How many asked within the last second. */
  asked(): number;
  /** One was answered. */
  taken(): void;
};

const slotMs = 100;
const slotsCount = 10;

/**
 * The chance is what is free by now over how many asked within the last second. So a share of the answers goes to
 * each by how often they ask, whenever they ask: whoever comes in bursts lowers their own chance, and what is not
 * taken stays for those who come later. Never more than `perSecond` in the long run.
 */
function createLottery(perSecond: number, saved: number, monotonicMs: () => number): Lottery {
  const slots = Array.from({ length: slotsCount }, () => ({ number: -1, count: 0 }));
  let free = 0;
  let filledMs = monotonicMs();
  const asked = () => {
    const number = Math.floor(monotonicMs() / slotMs);
    return slots.reduce((sum, past) => sum + (past.number > number - slotsCount ? past.count : 0), 0);
  };
  return {
    asked,
    ask() {
      const now = monotonicMs();
      free = Math.min(saved, free + ((now - filledMs) / 1_000) * perSecond);
      filledMs = now;
      const number = Math.floor(now / slotMs);
      const slot = slots[number % slotsCount];
      if (slot?.number === number) slot.count += 1;
      else slots[number % slotsCount] = { number, count: 1 };
      return free < 1 ? 0 : Math.min(1, free / asked());
    },
    taken: () => void (free -= 1),
  };
}

/** One draw for an address and the /48 it is part of: the smaller chance counts. */
export function drawnFrom(near: Lottery, wide: Lottery | undefined, random: () => number): boolean {
  const chance = Math.min(near.ask(), wide?.ask() ?? 1);
  if (random() >= chance) return false;
  near.taken();
  wide?.taken();
  return true;
}

/** The more ask, the longer each is to wait, so that a crowd does not drown itself. */
export function retryMsFor(askersPerSecond: number): number {
  const crowds = Math.max(1, askersPerSecond / transportLimits.verdictCalmAskersPerSecond);
  return Math.min(transportLimits.verdictRetryMaxMs, Math.ceil(transportLimits.verdictRetryMs * crowds));
}

/** A lottery of verdicts for one network; `times` as many for a wide one. */
export function verdictLottery(monotonicMs: () => number, times = 1): Lottery {
  return createLottery(
    transportLimits.verdictsPerSecond * times,
    transportLimits.verdictsSavedCount * times,
    monotonicMs,
  );
}
