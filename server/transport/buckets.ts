import { limits } from '../../shared/kernel/limits.ts';

/** A token bucket: `burst` at once, then `perSecond`. */
export type Bucket = {
  /** True where the tokens were there (one, unless told) and are now taken. */
  take(count?: number): boolean;
  /** Takes them, there or not: whoever comes next waits the longer. The debt is never higher than the burst. */
  owe(count: number): void;
  readonly isEmpty: () => boolean;
  /** Milliseconds until there are so many tokens (one, unless told) again, and `left` more. */
  readonly waitMs: (count?: number, left?: number) => number;
};

/** One into which what was taken can be put back. */
export type RefundedBucket = Bucket & { giveBack(): void };

export function createBucket(perSecond: number, burst: number, monotonicMs: () => number): RefundedBucket {
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
    owe(count) {
      fill();
      tokens = Math.max(-burst, tokens - count);
    },
    giveBack: () => void (tokens = Math.min(burst, tokens + 1)),
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

/** One of a kind for each key; those not used for longest make room for new ones. */
export function createKeyed<Kept>(make: () => Kept): (key: string) => Kept {
  const kept = new Map<string, Kept>();
  return (key) => {
    const one = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, one);
    const [oldest] = kept.keys();
    if (kept.size > limits.bucketsCount && oldest !== undefined) kept.delete(oldest);
    return one;
  };
}

/** One bucket a key. */
export function createBuckets(perSecond: number, burst: number, monotonicMs: () => number): (key: string) => Bucket {
  return createKeyed(() => createBucket(perSecond, burst, monotonicMs));
}

/** What an address is counted under: itself or its /64, and the /48 it is part of. */
export type AddressKeys = { readonly near: string; readonly wide?: string };

/** What is taken from one is taken from the other, too, or from neither. */
function bothOf(own: RefundedBucket, shared: RefundedBucket): RefundedBucket {
  return {
    take: (count = 1) => shared.waitMs(count) === 0 && own.take(count) && shared.take(count),
    owe(count) {
      own.owe(count);
      shared.owe(count);
    },
    giveBack() {
      own.giveBack();
      shared.giveBack();
    },
    isEmpty: () => own.isEmpty() || shared.isEmpty(),
    waitMs: (count, left) => Math.max(own.waitMs(count, left), shared.waitMs(count, left)),
  };
}

/** For each address a bucket, and for each /48 one with a ceiling so many times as high (A3). */
export function createAddressBuckets(
  perSecond: number,
  burst: number,
  monotonicMs: () => number,
): (keys: AddressKeys) => RefundedBucket {
  const factor = limits.wideNetworkFactor;
  const near = createKeyed(() => createBucket(perSecond, burst, monotonicMs));
  const wide = createKeyed(() => createBucket(perSecond * factor, burst * factor, monotonicMs));
  return (keys) => (keys.wide === undefined ? near(keys.near) : bothOf(near(keys.near), wide(keys.wide)));
}
