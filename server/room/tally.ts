import { limits } from '../../shared/kernel/limits.ts';

export type TallyWindow = {
  readonly taps: Readonly<Record<string, number>>;
  readonly share: Readonly<Record<string, number>>;
};

export type Tally = {
  /** True where anything was counted. */
  add(participant: string, taps: Readonly<Record<string, number>>, allowed: readonly string[]): boolean;
  /** What was counted since the last close; `share` is of `here` people, 0 to 1. */
  close(here: number): TallyWindow;
};

/** Counts taps per tick and name. Nothing of it ever enters the log. */
export function createTally(monotonicMs: () => number): Tally {
  let window = new Map<string, { taps: number; readonly people: Set<string> }>();
  let counted = new Map<string, number>();
  let second = -1;

  /** R1: at most 8 taps a second of one person count. */
  const allowance = (participant: string, wanted: number): number => {
    const now = Math.floor(monotonicMs() / 1_000);
    if (now !== second) {
      second = now;
      counted = new Map();
    }
    const before = counted.get(participant) ?? 0;
    const granted = Math.min(wanted, limits.tapsPerSecond - before);
    if (granted > 0) counted.set(participant, before + granted);
    return granted;
  };

  return {
    add(participant, taps, allowed) {
      let any = false;
      for (const [name, wanted] of Object.entries(taps)) {
        const granted = allowed.includes(name) ? allowance(participant, wanted) : 0;
        if (granted <= 0) continue;
        any = true;
        const line = window.get(name) ?? { taps: 0, people: new Set() };
        line.taps += granted;
        line.people.add(participant);
        window.set(name, line);
      }
      return any;
    },
    close(here) {
      const taps: { [name: string]: number } = {};
      const share: { [name: string]: number } = {};
      for (const [name, line] of window) {
        taps[name] = line.taps;
        share[name] = Math.min(1, Math.round((1_000 * line.people.size) / Math.max(1, here)) / 1_000);
      }
      if (window.size > 0) window = new Map();
      return { taps, share };
    },
  };
}
