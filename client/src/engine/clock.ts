import { wireLimits } from '../../../shared/wire/limits.ts';
import { engineLimits } from './limits.ts';
import { onWake } from './connection/wake-signals.ts';

/** One question to the room's clock. All times epoch milliseconds; `sentAt` and `receivedAt` by this device. */
type ClockSample = { readonly sentAt: number; readonly receivedAt: number; readonly roomNow: number };

/** Room clock minus device clock, and how far off that is at most. */
type Estimate = { readonly offsetMs: number; readonly skewMs: number };

/**
 * By the quickest round trip, where the error can be least: half of it. As far as this is from what was believed
 * `before`, the clocks drift apart, or one of the two was wrong.
 */
export function estimateOf(samples: readonly ClockSample[], before?: Estimate): Estimate | undefined {
  const roundTrip = (sample: ClockSample) => sample.receivedAt - sample.sentAt;
  // A clock that was set back in between makes a round trip negative, and useless.
  const honest = samples.filter((sample) => roundTrip(sample) >= 0);
  const best = honest.sort((a, b) => roundTrip(a) - roundTrip(b))[0];
  if (best === undefined) return undefined;
  const offsetMs = Math.round(best.roomNow - (best.sentAt + best.receivedAt) / 2);
  const movedMs = Math.abs(offsetMs - (before?.offsetMs ?? offsetMs));
  return { offsetMs, skewMs: Math.min(wireLimits.clockSkewMaxMs, roundTrip(best) / 2 + movedMs) };
}

/**
 * The two clocks of a device. `steadyMs` is what pages count by: nobody can set it, but it stands still while some
 * systems sleep. `wallMs` sees a sleep, but can be set to anything.
 */
type DeviceClocks = { readonly steadyMs: () => number; readonly wallMs: () => number };

export const deviceClocks: DeviceClocks = {
  steadyMs: () => performance.timeOrigin + performance.now(),
  wallMs: () => Date.now(),
};

type ClockParts = {
  readonly ask: (skewMs?: number) => Promise<number | undefined>;
  readonly found: (clock: { readonly clockOffsetMs: number }) => void;
  readonly clocks?: DeviceClocks;
};

const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

/** Calls back once a second and on waking, where the device's two clocks went apart since the last time. */
function watchApart({ steadyMs, wallMs }: DeviceClocks, onApart: () => void) {
  const gap = () => wallMs() - steadyMs();
  let known = gap();
  const look = (): void => {
    const before = known;
    known = gap();
    if (Math.abs(known - before) > engineLimits.clockDisagreeMs) onApart();
  };
  const timer = setInterval(() => void (isHidden() || look()), engineLimits.clockCompareMs);
  const stopWaking = onWake(look);
  return () => {
    clearInterval(timer);
    stopWaking();
  };
}

/**
 * Asks a few times at once, then again every minute, and at once where one of the device's clocks jumped or the room is
 * later than was believed; tells the room how far off this clock may be.
 */
export function roomClock({ ask, found, clocks = deviceClocks }: ClockParts) {
  const { steadyMs } = clocks;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let isMeasuring = false;
  let estimate: Estimate | undefined;
  let unwatch = (): void => undefined;

  const measure = async (mine: number, isAnew: boolean): Promise<void> => {
    isMeasuring = true;
    const samples: ClockSample[] = [];
    for (let count = 0; count < engineLimits.clockSamplesCount; count += 1) {
      const sentAt = steadyMs();
      const roomNow = await ask();
      if (mine !== round) return;
      if (roomNow !== undefined) samples.push({ sentAt, receivedAt: steadyMs(), roomNow });
      // What was believed is known to be wrong: the first answer is better than it.
      const soon = isAnew && samples.length === 1 ? estimateOf(samples) : undefined;
      if (soon !== undefined) found({ clockOffsetMs: soon.offsetMs });
      await new Promise<void>((resume) => (timer = setTimeout(resume, engineLimits.clockSampleGapMs)));
      if (mine !== round) return;
    }
    isMeasuring = false;
    const next = estimateOf(samples, estimate);
    if (next !== undefined) {
      estimate = next;
      found({ clockOffsetMs: next.offsetMs });
      void ask(next.skewMs);
    }
    timer = setTimeout(() => void measure(mine, false), engineLimits.clockEveryMs);
  };
  const begin = (isAnew: boolean): void => {
    round += 1;
    clearTimeout(timer);
    // How far it had been off is no measure of how far it is off now.
    if (isAnew) estimate = undefined;
    void measure(round, isAnew);
  };
  const stop = (): void => {
    round += 1;
    isMeasuring = false;
    clearTimeout(timer);
    unwatch();
  };

  return {
    restart(): void {
      stop();
      unwatch = watchApart(clocks, () => begin(true));
      begin(false);
    },
    /** The room said that it is at least so late. */
    saw(at: number): void {
      if (isMeasuring || estimate === undefined) return;
      const behindMs = at - (steadyMs() + estimate.offsetMs);
      if (behindMs > estimate.skewMs + engineLimits.clockDisagreeMs) begin(true);
    },
    stop,
  };
}
