import { limits } from '../../shared/kernel/limits.ts';

/** A token bucket: `burst` at once, then `perSecond`. */
export type Bucket = {
  /** True where the tokens were there (one, unless told) and are now taken. */
  take(count?: number): boolean;
  readonly isEmpty: () => boolean;
  /** Milliseconds until there are so many tokens (one, unless told) again, and `left` more. */
  readonly waitMs: (count?: number, left?: number) => number;
};

export function createBucket(perSecond: number, burst: number, monotonicMs: () => number): Bucket {
  let tokens = burst;
  let filledMs = monotonicMs();
  const fill = () => {
    const now = monotonicMs();
    tokens = Math.min(burst, tokens + ((now - filledMs) / 1_000) * perSecond);
    filledMs = now;
  };
  return {
    take(count = 1) {
      fill();
      if (tokens < count) return false;
      tokens -= count;
      return true;
    },
    isEmpty() {
      fill();
      return tokens < 1;
    },
    waitMs(count = 1, left = 0) {
      fill();
      const missing = Math.min(count + left, burst) - tokens;
      return missing <= 0 ? 0 : Math.ceil((missing / perSecond) * 1_000);
    },
  };
}

/** One thing a key; those not used for longest make room for new ones. */
export function createKept<Kept>(make: () => Kept): (key: string) => Kept {
  const all = new Map<string, Kept>();
  return (key) => {
    const kept = all.get(key) ?? make();
    all.delete(key);
    all.set(key, kept);
    const [oldest] = all.keys();
    if (all.size > limits.bucketsCount && oldest !== undefined) all.delete(oldest);
    return kept;
  };
}

export function createBuckets(perSecond: number, burst: number, monotonicMs: () => number): (key: string) => Bucket {
  return createKept(() => createBucket(perSecond, burst, monotonicMs));
}
