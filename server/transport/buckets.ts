import { limits } from '../../shared/kernel/limits.ts';

/** A token bucket: `burst` at once, then `perSecond`. */
export type Bucket = {
  /** True where the tokens were there (one, unless told) and are now taken. */
  take(count?: number): boolean;
  readonly isEmpty: () => boolean;
  /** Milliseconds until there is a token again. */
  readonly waitMs: () => number;
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
    waitMs() {
      fill();
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1_000);
    },
  };
}

/** One bucket a key; those not used for longest make room for new ones. */
export function createBuckets(perSecond: number, burst: number, monotonicMs: () => number): (key: string) => Bucket {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const bucket = buckets.get(key) ?? createBucket(perSecond, burst, monotonicMs);
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > limits.bucketsCount && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
}
