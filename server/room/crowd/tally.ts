import { limits } from '../../../shared/kernel/limits.ts';
import type { Pulse } from '../../../shared/room/records.ts';
import { nodeLimits } from '../limits.ts';
import type { Presence } from '../people/presence.ts';

export type TallyWindow = {
  readonly taps: Readonly<Record<string, number>>;
  readonly share: Readonly<Record<string, number>>;
};

/** Told of every tap that counts; called thousands of times a second. */
export type OnCounted = (participant: string, name: string, taps: number) => void;

export type Tally = {
  /** True where anything was counted. Names that are not `allowed` are not looked at. */
  add(participant: string, taps: Readonly<Record<string, number>>, allowed: readonly string[]): boolean;
  /** What was counted since the last close; `share` is of `here` people, 0 to 1. */
  close(here: number): TallyWindow;
};

/** Counts taps per tick and name, and lets through what counts. Single taps never enter the log. */
export function createTally(monotonicMs: () => number, onCounted: OnCounted = () => {}): Tally {
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
  const lineOf = (name: string) => {
    const known = window.get(name);
    if (known !== undefined) return known;
    const line = { taps: 0, people: new Set<string>() };
    window.set(name, line);
    return line;
  };

  return {
    add(participant, taps, allowed) {
      let any = false;
      for (const name of allowed) {
        const wanted = Object.hasOwn(taps, name) ? taps[name] : undefined;
        const granted = wanted === undefined ? 0 : allowance(participant, wanted);
        if (granted <= 0) continue;
        any = true;
        const line = lineOf(name);
        line.taps += granted;
        line.people.add(participant);
        onCounted(participant, name, granted);
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

type PulseMeter = {
  /** What this tick tells; closes the tally's window. */
  next(): Pulse;
  readonly current: () => Pulse;
  stop(): void;
};

/**
 * What a node counts by itself: taps of a tick, and the people here, whose number changes at most once a second and,
 * while a large hall comes in, less often: telling everybody costs more than letting somebody in.
 * `poke` asks for another tick where one is needed to tell the rest.
 */
export function createPulseMeter(
  presence: Pick<Presence, 'here'>,
  tally: Pick<Tally, 'close'>,
  monotonicMs: () => number,
  poke: () => void,
): PulseMeter {
  let pulse: Pulse = { here: presence.here(), taps: {}, share: {} };
  let hereAtMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;

  const here = (): number => {
    const count = presence.here();
    if (count === pulse.here) return count;
    const everyMs = Math.max(nodeLimits.hereEveryMs, (count / nodeLimits.hereTellsPerSecond) * 1_000);
    const waitMs = hereAtMs + everyMs - monotonicMs();
    if (waitMs <= 0) {
      hereAtMs = monotonicMs();
      return count;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      poke();
    }, waitMs);
    return pulse.here;
  };

  return {
    next() {
      const window = tally.close(presence.here());
      pulse = { here: here(), ...window };
      // Taps are of one tick: the next one says that they are over.
      if (Object.keys(window.taps).length > 0) setImmediate(poke);
      return pulse;
    },
    current: () => pulse,
    stop: () => clearTimeout(timer),
  };
}
