import type { IncomingMessage } from 'node:http';
import { wireLimits } from '../../../shared/wire/limits.ts';
import type { Origins } from './addresses.ts';
import { createAddressBuckets, type Bucket } from './buckets.ts';
import { createGuesses, type Guesses, type GuessesParts } from './guesses.ts';
import { transportLimits } from '../limits.ts';

/** What all people behind one address may write together. */
export type AddressBudgets = {
  /** Own words that others take the place of. */
  readonly rewords: Bucket;
  /** Of the log. */
  readonly bytes: Bucket;
};

export type Admission = {
  readonly guesses: Guesses;
  readonly handshake: (request: IncomingMessage) => boolean;
  readonly request: (request: IncomingMessage) => boolean;
  readonly opening: (request: IncomingMessage) => boolean;
  /** Whether somebody who is over a bound is let in far enough to be told. */
  readonly telling: (request: IncomingMessage) => boolean;
  /** Undefined for the machine itself. */
  readonly writing: (request: IncomingMessage) => AddressBudgets | undefined;
};

export type AdmissionParts = Omit<GuessesParts, 'origins'> & { readonly origins: Origins };

/**
 * What one address may do. Ceilings are high, since 800 people behind one venue address are normal, and the
 * machine itself is exempt. Guessing codes is what is slowed, while devices that were here before notice nothing.
 */
export function createAdmission(parts: AdmissionParts): Admission {
  const { origins, monotonicMs } = parts;
  const within = (perSecond: number, burst: number) => {
    const buckets = createAddressBuckets(perSecond, burst, monotonicMs);
    return (request: IncomingMessage) => origins.isLoopback(request) || buckets(origins.addressKeys(request)).take();
  };
  const rewords = createAddressBuckets(
    transportLimits.addressRewordsPerSecond,
    transportLimits.addressRewordsBurstCount,
    monotonicMs,
  );
  const logBytes = createAddressBuckets(
    transportLimits.addressLogBytesPerSecond,
    transportLimits.addressLogBurstBytes,
    monotonicMs,
  );
  return {
    guesses: createGuesses(parts),
    handshake: within(transportLimits.handshakesPerSecond, transportLimits.handshakesBurstCount),
    request: within(wireLimits.requestsPerSecond, wireLimits.requestsBurstCount),
    opening: within(transportLimits.roomsOpenedPerSecond, transportLimits.roomsOpenedBurstCount),
    telling: within(transportLimits.refusalsToldPerSecond, transportLimits.refusalsToldBurstCount),
    writing(request) {
      if (origins.isLoopback(request)) return undefined;
      const keys = origins.addressKeys(request);
      return { rewords: rewords(keys), bytes: logBytes(keys) };
    },
  };
}
