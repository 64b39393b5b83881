import { limits } from '../../../shared/kernel/limits.ts';

/** One question to the room's clock. All times epoch milliseconds; `sentAt` and `receivedAt` by this device. */
export type ClockSample = { readonly sentAt: number; readonly receivedAt: number; readonly roomNow: number };

/** Room clock minus device clock, by the quickest round trip, where the error can be least. */
export function offsetMs(samples: readonly ClockSample[]): number | undefined {
  const roundTrip = (sample: ClockSample) => sample.receivedAt - sample.sentAt;
  // A device clock that was set back in between makes a round trip negative, and useless.
  const honest = samples.filter((sample) => roundTrip(sample) >= 0);
  const best = honest.toSorted((a, b) => roundTrip(a) - roundTrip(b))[0];
  return best === undefined ? undefined : Math.round(best.roomNow - (best.sentAt + best.receivedAt) / 2);
}

export type Clock = { restart(): void; stop(): void };

/** Asks a few times at once, then again every minute. */
export function roomClock(ask: () => Promise<number | undefined>, found: (offsetMs: number) => void): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  async function measure(mine: number): Promise<void> {
    const samples: ClockSample[] = [];
    for (let count = 0; count < limits.clockSamplesCount; count += 1) {
      const sentAt = Date.now();
      const roomNow = await ask();
      if (mine !== round) return;
      if (roomNow !== undefined) samples.push({ sentAt, receivedAt: Date.now(), roomNow });
      await new Promise<void>((resume) => (timer = setTimeout(resume, limits.clockSampleGapMs)));
    }
    const offset = offsetMs(samples);
    if (offset !== undefined) found(offset);
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
