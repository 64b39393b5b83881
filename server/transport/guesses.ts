import type { IncomingMessage } from 'node:http';
import { limits } from '../../shared/kernel/limits.ts';
import type { Origins } from './addresses.ts';
import { createAddressBuckets, createKeyed } from './buckets.ts';
import { drawnFrom, verdictLottery } from './lottery.ts';

/** How many codes an address may try (A3). Whoever proved to belong to a room is not asked about here. */
export type Guesses = {
  /**
   * Takes one of the address's guesses before a code is looked for, so that many at once are counted too; false
   * where there is none left, and then nothing may be told about any code.
   */
  take(request: IncomingMessage): boolean;
  /** It was no guess: the code was right. */
  giveBack(request: IncomingMessage): void;
  /** Where none is left: whether this one is told all the same, by chance. */
  isDrawn(request: IncomingMessage): boolean;
  /** A code that was looked for opens no room. */
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
    if (second.count <= limits.alarmWrongCodesPerSecond) return;
    if (lastMs !== undefined && now - lastMs < limits.alarmEveryMs) return;
    alarm(sinceLast);
    lastMs = now;
    sinceLast = 0;
  };
}

export function createGuesses(parts: GuessesParts): Guesses {
  const { origins, monotonicMs, random } = parts;
  const budget = createAddressBuckets(limits.wrongCodesPerMinute / 60, limits.wrongCodesPerMinute, monotonicMs);
  const near = createKeyed(() => verdictLottery(monotonicMs));
  const wide = createKeyed(() => verdictLottery(monotonicMs, limits.wideNetworkFactor));
  const isExempt = origins.isLoopback;
  return {
    take: (request) => isExempt(request) || budget(origins.addressKeys(request)).take(),
    giveBack: (request) => void (isExempt(request) || budget(origins.addressKeys(request)).giveBack()),
    isDrawn(request) {
      const keys = origins.addressKeys(request);
      return drawnFrom(near(keys.near), keys.wide === undefined ? undefined : wide(keys.wide), random);
    },
    wrong: createAlarm(parts),
  };
}
