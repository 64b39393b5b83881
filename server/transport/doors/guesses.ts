import type { IncomingMessage } from 'node:http';
import type { Origins } from './addresses.ts';
import { createAddressBuckets, createKeyed, type AddressKeys, type Held } from './buckets.ts';
import { transportLimits } from '../limits.ts';
import { drawnFrom, retryMsFor, verdictLottery } from './lottery.ts';

/** How many codes an address may try (A3). Whoever proved to belong to a room is not asked about here. */
export type Guesses = {
  /**
   * Holds one of the address's guesses while a code is looked for, so that many at once are counted too: to be given
   * back where the code was right. Undefined where there is none left, and then nothing may be told about any code.
   * Where those left are all held by others, it waits for a while whether one comes back.
   */
  hold(request: IncomingMessage): Promise<Held | undefined>;
  /** What those have in common who share a budget; undefined for the machine itself, which needs none. */
  budgetOf(request: IncomingMessage): string | undefined;
  /** Where none is left: whether this one is told all the same, by chance. */
  isDrawn(request: IncomingMessage): boolean;
  /** After how long whoever was not drawn is to ask again. */
  retryMs(request: IncomingMessage): number;
  /** A code opens no room, or was not even looked for since too many were wrong. */
  wrong(): void;
};

export type GuessesParts = {
  readonly origins: Pick<Origins, 'isLoopback' | 'addressKeys'>;
  readonly monotonicMs: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Codes are being guessed: so many wrong ones since the alarm before. */
  readonly alarm: (wrongCodes: number) => void;
};

/** Says so when wrong codes come faster than people mistype, from however many addresses. */
function createAlarm({ monotonicMs, alarm }: Pick<GuessesParts, 'monotonicMs' | 'alarm'>): () => void {
  let second = { fromMs: monotonicMs(), count: 0 };
  let lastMs: number | undefined;
  let sinceLast = 0;
  return () => {
    const now = monotonicMs();
    if (now - second.fromMs >= 1_000) second = { fromMs: now, count: 0 };
    second.count += 1;
    sinceLast += 1;
    if (second.count <= transportLimits.alarmWrongCodesPerSecond) return;
    if (lastMs !== undefined && now - lastMs < transportLimits.alarmEveryMs) return;
    alarm(sinceLast);
    lastMs = now;
    sinceLast = 0;
  };
}

const nothingHeld: Held = { giveBack() {}, spend() {} };

/** Those of an address and of its wide network who wait until what others hold is settled, in the order they came. */
function createWaiting() {
  const waiting = new Map<string, Set<() => void>>();
  return {
    /** `look` is asked at every change, until it knows or there was time enough. */
    until: (key: string, look: () => Held | 'later' | undefined) =>
      new Promise<Held | undefined>((resolve) => {
        const looks = waiting.get(key) ?? new Set();
        waiting.set(key, looks);
        const end = (held: Held | undefined) => {
          clearTimeout(timer);
          looks.delete(again);
          if (looks.size === 0 && waiting.get(key) === looks) waiting.delete(key);
          resolve(held);
        };
        const again = () => {
          const held = look();
          if (held !== 'later') end(held);
        };
        const timer = setTimeout(() => end(undefined), transportLimits.heldGuessWaitMs);
        looks.add(again);
      }),
    changed(key: string) {
      for (const again of waiting.get(key) ?? []) again();
    },
  };
}

/** The guesses of each address, and who waits for one. */
function createBudgets(monotonicMs: () => number): (keys: AddressKeys) => Promise<Held | undefined> {
  const budget = createAddressBuckets(
    transportLimits.wrongCodesPerMinute / 60,
    transportLimits.wrongCodesPerMinute,
    monotonicMs,
  );
  const waiting = createWaiting();
  return (keys) => {
    const key = keys.wide ?? keys.near;
    const look = () => {
      const bucket = budget(keys);
      const held = bucket.hold();
      return held ?? (bucket.mayReturn() ? 'later' : undefined);
    };
    const first = look();
    const settled = (held: Held | undefined): Held | undefined =>
      held && {
        giveBack() {
          held.giveBack();
          waiting.changed(key);
        },
        spend() {
          held.spend();
          waiting.changed(key);
        },
      };
    return first === 'later' ? waiting.until(key, look).then(settled) : Promise.resolve(settled(first));
  };
}

export function createGuesses(parts: GuessesParts): Guesses {
  const { origins, monotonicMs, random } = parts;
  const hold = createBudgets(monotonicMs);
  const near = createKeyed(() => verdictLottery(monotonicMs));
  const wide = createKeyed(() => verdictLottery(monotonicMs, transportLimits.wideNetworkFactor));
  const isExempt = origins.isLoopback;
  return {
    hold: (request) => (isExempt(request) ? Promise.resolve(nothingHeld) : hold(origins.addressKeys(request))),
    budgetOf: (request) => (isExempt(request) ? undefined : origins.addressKeys(request).near),
    isDrawn(request) {
      const keys = origins.addressKeys(request);
      return drawnFrom(near(keys.near), keys.wide === undefined ? undefined : wide(keys.wide), random);
    },
    retryMs(request) {
      const keys = origins.addressKeys(request);
      const wideAsked = keys.wide === undefined ? 0 : wide(keys.wide).asked() / transportLimits.wideNetworkFactor;
      return retryMsFor(Math.max(near(keys.near).asked(), wideAsked));
    },
    wrong: createAlarm(parts),
  };
}
