import { transportLimits } from '../limits.ts';

/** A token bucket: `burst` at once, then `perSecond`. */
export type Bucket = {
  /** True where the tokens were there (one, unless told) and are now taken. */
  take(count?: number): boolean;
  /** Takes them, there or not: whoever comes next waits the longer. The debt is never higher than the burst. */
  owe(count: number): void;
  isEmpty(): boolean;
  /** Milliseconds until there are so many tokens (one, unless told) again, and `left` more. */
  waitMs(count?: number, left?: number): number;
};

/** One token while it is not known yet whether it is spent; to be told once. */
export type Held = {
  giveBack(): void;
  spend(): void;
};

/** One whose tokens can be held for a while. */
export type HoldingBucket = Bucket & {
  /** Undefined where there is none left. */
  hold(): Held | undefined;
  /** Whether there would be one if all that are held were given back. */
  mayReturn(): boolean;
};

/** A class, so that a hall of ten thousand has the methods once and of each bucket only its numbers. */
class TokenBucket implements HoldingBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #monotonicMs: () => number;
  #tokens: number;
  #held = 0;
  #filledMs: number;

  constructor(perSecond: number, burst: number, monotonicMs: () => number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#monotonicMs = monotonicMs;
    this.#tokens = burst;
    this.#filledMs = monotonicMs();
  }

  #fill(): void {
    const now = this.#monotonicMs();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filledMs) / 1_000) * this.#perSecond);
    this.#filledMs = now;
  }

  take(count = 1): boolean {
    this.#fill();
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  hold(): Held | undefined {
    if (!this.take()) return undefined;
    this.#held += 1;
    return {
      giveBack: () => {
        this.#held -= 1;
        this.#tokens = Math.min(this.#burst, this.#tokens + 1);
      },
      spend: () => void (this.#held -= 1),
    };
  }

  mayReturn(): boolean {
    this.#fill();
    return this.#tokens + this.#held >= 1;
  }

  owe(count: number): void {
    this.#fill();
    this.#tokens = Math.max(-this.#burst, this.#tokens - count);
  }

  isEmpty(): boolean {
    this.#fill();
    return this.#tokens < 1;
  }

  waitMs(count = 1, left = 0): number {
    this.#fill();
    const missing = Math.min(count + left, this.#burst) - this.#tokens;
    return missing <= 0 ? 0 : Math.ceil((missing / this.#perSecond) * 1_000);
  }
}

export function createBucket(perSecond: number, burst: number, monotonicMs: () => number): HoldingBucket {
  return new TokenBucket(perSecond, burst, monotonicMs);
}

/** One of a kind for each key; those not used for longest make room for new ones. */
export function createKeyed<Value>(make: () => Value): (key: string) => Value {
  const values = new Map<string, Value>();
  return (key) => {
    const one = values.get(key) ?? make();
    values.delete(key);
    values.set(key, one);
    const [oldest] = values.keys();
    if (values.size > transportLimits.bucketsCount && oldest !== undefined) values.delete(oldest);
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
function bothOf(own: HoldingBucket, shared: HoldingBucket): HoldingBucket {
  return {
    take: (count = 1) => shared.waitMs(count) === 0 && own.take(count) && shared.take(count),
    owe(count) {
      own.owe(count);
      shared.owe(count);
    },
    hold() {
      const mine = shared.isEmpty() ? undefined : own.hold();
      const ours = mine === undefined ? undefined : shared.hold();
      if (mine === undefined || ours === undefined) return undefined;
      return {
        giveBack() {
          mine.giveBack();
          ours.giveBack();
        },
        spend() {
          mine.spend();
          ours.spend();
        },
      };
    },
    mayReturn: () => own.mayReturn() && shared.mayReturn(),
    isEmpty: () => own.isEmpty() || shared.isEmpty(),
    waitMs: (count, left) => Math.max(own.waitMs(count, left), shared.waitMs(count, left)),
  };
}

/** For each address a bucket, and for each /48 one with a ceiling so many times as high (A3). */
export function createAddressBuckets(
  perSecond: number,
  burst: number,
  monotonicMs: () => number,
): (keys: AddressKeys) => HoldingBucket {
  const factor = transportLimits.wideNetworkFactor;
  const near = createKeyed(() => createBucket(perSecond, burst, monotonicMs));
  const wide = createKeyed(() => createBucket(perSecond * factor, burst * factor, monotonicMs));
  return (keys) => (keys.wide === undefined ? near(keys.near) : bothOf(near(keys.near), wide(keys.wide)));
}
