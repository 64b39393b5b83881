import { limits } from '../../../shared/kernel/limits.ts';

/** One question to the room's clock. All times epoch milliseconds; `sentAt` and `receivedAt` by this device. */
export type ClockSample = { readonly sentAt: number; readonly receivedAt: number; readonly roomNow: number };

/** Room clock minus device clock, and how far off that is at most. */
export type Estimate = { readonly offsetMs: number; readonly skewMs: number };

/**
 * By the quickest round trip, where the error can be least: half of it. As far as this is from what was believed
 * `before`, the clocks drift apart, or one of the two was wrong.
 */
export function estimateOf(samples: readonly ClockSample[], before?: Estimate): Estimate | undefined {
  const roundTrip = (sample: ClockSample) => sample.receivedAt - sample.sentAt;
  // A device clock that was set back in between makes a round trip negative, and useless.
  const honest = samples.filter((sample) => roundTrip(sample) >= 0);
  const best = honest.toSorted((a, b) => roundTrip(a) - roundTrip(b))[0];
  if (best === undefined) return undefined;
  const offsetMs = Math.round(best.roomNow - (best.sentAt + best.receivedAt) / 2);
  const movedMs = Math.abs(offsetMs - (before?.offsetMs ?? offsetMs));
  return { offsetMs, skewMs: Math.min(limits.clockSkewMaxMs, roundTrip(best) / 2 + movedMs) };
}

export type Clock = { restart(): void; stop(): void };

/** Asks a few times at once, then again every minute; tells the room how far off this clock may be. */
export function roomClock(
  ask: (skewMs?: number) => Promise<number | undefined>,
  found: (clock: { readonly clockOffsetMs: number }) => void,
): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let estimate: Estimate | undefined;

  async function measure(mine: number): Promise<void> {
    const samples: ClockSample[] = [];
    for (let count = 0; count < limits.clockSamplesCount; count += 1) {
      const sentAt = Date.now();
      const roomNow = await ask();
      if (mine !== round) return;
      if (roomNow !== undefined) samples.push({ sentAt, receivedAt: Date.now(), roomNow });
      await new Promise<void>((resume) => (timer = setTimeout(resume, limits.clockSampleGapMs)));
    }
    const next = estimateOf(samples, estimate);
    if (next !== undefined) {
      estimate = next;
      found({ clockOffsetMs: next.offsetMs });
      void ask(next.skewMs);
    }
    timer = setTimeout(() => void measure(mine), limits.clockEveryMs);
  }

  const stop = (): void => {
    round += 1;
    clearTimeout(timer);
  };
  return {
    restart() {
      stop();
      void measure(round);
    },
    stop,
  };
}
