import type { IncomingMessage } from 'node:http';
import { limits } from '../../shared/kernel/limits.ts';
import type { Origins } from './addresses.ts';
import { createBuckets, type Bucket } from './buckets.ts';

/** What all people behind one address may write together. */
export type AddressBudgets = {
  /** Own words that others take the place of. */
  readonly rewords: Bucket;
  /** Of the log. */
  readonly bytes: Bucket;
};

export type Admission = {
  /** A3: how a code is answered. Strangers are those without a device secret or staff link of the room. */
  readonly code: (
    request: IncomingMessage,
    isKnown: boolean,
    isStranger: boolean,
  ) => 'found' | 'room-not-found' | 'rate-limited';
  readonly handshake: (request: IncomingMessage) => boolean;
  readonly request: (request: IncomingMessage) => boolean;
  readonly opening: (request: IncomingMessage) => boolean;
  /** Undefined for the machine itself. */
  readonly writing: (request: IncomingMessage) => AddressBudgets | undefined;
};

/**
 * What one address may do. Ceilings are high, since 800 people behind one venue address are normal, and the
 * machine itself is exempt. Guessing codes is what is slowed: after some wrong ones, strangers of that address are let
 * in one by one, right code or wrong, while devices that were here before notice nothing.
 */
export function createAdmission(origins: Origins, monotonicMs: () => number): Admission {
  const wrongCodes = createBuckets(limits.wrongCodesPerMinute / 60, limits.wrongCodesPerMinute, monotonicMs);
  const strangers = createBuckets(limits.strangersPerSecond, limits.strangersBurstCount, monotonicMs);
  const handshakes = createBuckets(limits.handshakesPerSecond, limits.handshakesBurstCount, monotonicMs);
  const requests = createBuckets(limits.requestsPerSecond, limits.requestsBurstCount, monotonicMs);
  const openings = createBuckets(limits.roomsOpenedPerSecond, limits.roomsOpenedBurstCount, monotonicMs);
  const rewords = createBuckets(limits.addressRewordsPerSecond, limits.addressRewordsBurstCount, monotonicMs);
  const logBytes = createBuckets(limits.addressLogBytesPerSecond, limits.addressLogBurstBytes, monotonicMs);
  const within = (buckets: ReturnType<typeof createBuckets>) => (request: IncomingMessage) =>
    origins.isLoopback(request) || buckets(origins.addressKey(request)).take();
  return {
    code(request, isKnown, isStranger) {
      const key = origins.addressKey(request);
      const guesses = wrongCodes(key);
      const mustQueue = isStranger && guesses.isEmpty() && !origins.isLoopback(request);
      if (mustQueue && !strangers(key).take()) return 'rate-limited';
      if (isKnown) return 'found';
      return guesses.take() ? 'room-not-found' : 'rate-limited';
    },
    handshake: within(handshakes),
    request: within(requests),
    opening: within(openings),
    writing(request) {
      if (origins.isLoopback(request)) return undefined;
      const key = origins.addressKey(request);
      return { rewords: rewords(key), bytes: logBytes(key) };
    },
  };
}
