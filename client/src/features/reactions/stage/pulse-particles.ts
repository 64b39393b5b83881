import { reactionsPageLimits } from '../limits.ts';
import type { WordsBox } from '../painting.ts';
import { freeLane } from '../../../ui/motion/no-flashing.ts';

/* Lengths are shares of the screen's height, times are milliseconds of any clock that never goes back. */

/** Of one tick; more taps make them larger, not more. */
const perTickCount = 5;
const releaseEveryMs = 45;
const longestLifeMs = 5_000;
const fadeInMs = 600;
const fadeOutMs = 1_400;
/** A path shorter than this is not worth beginning. */
const shortestPath = 0.09;

export type Particle = {
  kind: string;
  lane: number;
  bornAt: number;
  lifeMs: number;
  from: number;
  /** 1 for a tap, up to 1.6 for many at once. */
  scale: number;
};

/** A way up that crosses no words; both counted from the top. */
export type Path = { readonly from: number; readonly to: number };

type Wanted = { readonly kind: string; readonly scale: number };

/** A tick's taps as a few particles: each kind that was tapped in its proportion, the most tapped first. */
export function wantedOf(taps: { readonly [kind: string]: number }): readonly Wanted[] {
  const kinds = Object.entries(taps).filter(([, count]) => count > 0);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const given = new Map<string, number>();
  for (let left = Math.min(total, perTickCount); left > 0; left -= 1) {
    const next = [...kinds].sort(
      (a, b) => b[1] / ((given.get(b[0]) ?? 0) + 1) - a[1] / ((given.get(a[0]) ?? 0) + 1),
    )[0];
    if (next !== undefined) given.set(next[0], (given.get(next[0]) ?? 0) + 1);
  }
  return [...given].flatMap(([kind, count]) => {
    const each = (taps[kind] ?? count) / count;
    return Array.from({ length: count }, () => ({ kind, scale: Math.min(1.6, 1 + Math.log10(each) * 0.2) }));
  });
}

type Particles = {
  /** A tick's taps; what the tick before still waited for is dropped. */
  readonly wish: (taps: { readonly [kind: string]: number }) => void;
  /** Lets those in whose time has come and out whose time is over. */
  readonly step: (now: number, laneCount: number, pathOf: (lane: number) => Path | undefined) => void;
  readonly alive: () => readonly Particle[];
};

/** A pool: nothing is made while a crowd taps. */
export function particlePool(): Particles {
  const alive: Particle[] = [];
  const spare: Particle[] = Array.from({ length: reactionsPageLimits.particlesCount }, () => ({
    kind: '',
    lane: 0,
    bornAt: 0,
    lifeMs: 0,
    from: 0,
    scale: 1,
  }));
  let lanes: number[] = [];
  let waiting: Wanted[] = [];
  let releasedAt = -Infinity;
  let start = 0;

  function bury(now: number): void {
    for (let index = alive.length - 1; index >= 0; index -= 1) {
      const one = alive[index];
      if (one === undefined || now - one.bornAt < one.lifeMs) continue;
      alive.splice(index, 1);
      spare.push(one);
    }
  }

  function release(now: number, pathOf: (lane: number) => Path | undefined): void {
    const passesAt = (lane: number) => {
      const path = pathOf(lane);
      if (path === undefined || path.from - path.to < shortestPath) return undefined;
      return now + (path.from / reactionsPageLimits.particleScreensPerSecond) * 1_000;
    };
    const lane = freeLane(lanes, start, passesAt, reactionsPageLimits.laneEveryMs);
    const path = lane === undefined ? undefined : pathOf(lane);
    if (lane === undefined || path === undefined) return;
    // Neighbours one after the other would read as a row: the next one begins a golden section further.
    start = (lane + Math.max(1, Math.round(lanes.length * 0.382))) % lanes.length;
    const wanted = waiting.shift();
    const one = wanted === undefined ? undefined : spare.pop();
    if (wanted === undefined || one === undefined) return;
    const lifeMs = Math.min(
      longestLifeMs,
      ((path.from - path.to) / reactionsPageLimits.particleScreensPerSecond) * 1_000,
    );
    Object.assign(one, { ...wanted, lane, bornAt: now, lifeMs, from: path.from });
    alive.push(one);
    lanes[lane] = now + (path.from / reactionsPageLimits.particleScreensPerSecond) * 1_000;
    releasedAt = now;
  }

  return {
    wish(taps) {
      waiting = [...wantedOf(taps)];
    },
    step(now, laneCount, pathOf) {
      bury(now);
      // Another width has other lanes: none opens before what drifted in the old ones is forgotten.
      if (lanes.length !== laneCount) {
        spare.push(...alive.splice(0));
        lanes = Array.from({ length: laneCount }, () => -Infinity);
      }
      if (waiting.length > 0 && now - releasedAt >= releaseEveryMs) release(now, pathOf);
    },
    alive: () => alive,
  };
}

/** Where it is and how much of it shows, `now`. */
export function drifted(one: Particle, now: number): { readonly y: number; readonly alpha: number } {
  const age = now - one.bornAt;
  const smooth = (part: number) => {
    const t = Math.min(1, Math.max(0, part));
    return t * t * (3 - 2 * t);
  };
  return {
    y: one.from - (reactionsPageLimits.particleScreensPerSecond * age) / 1_000,
    alpha: smooth(age / fadeInMs) * smooth((one.lifeMs - age) / fadeOutMs),
  };
}

/** A hand's breadth of air round words. */
const air = 0.015;

/** How far something may rise between `left` and `right` from `from` on, without touching words; `size` is its height. */
export function pathUp(
  words: readonly WordsBox[],
  lane: { readonly left: number; readonly right: number },
  from: number,
  size: number,
): Path {
  const inWay = words.filter(
    (box) => box.right + air > lane.left && box.left - air < lane.right && box.top < from + size,
  );
  const lowest = Math.max(0, ...inWay.map(({ bottom }) => bottom + air));
  return { from, to: Math.min(from, lowest + size / 2) };
}
