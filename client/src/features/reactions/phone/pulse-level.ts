import { reactionsPageLimits } from '../limits.ts';

/** The height from which the line falls: a share of the room, 0 to 1, and when it was reached. */
export type Peak = { readonly share: number; readonly at: number };

export const quiet: Peak = { share: 0, at: 0 };

/** Where the line stands: it falls slowly, as single ticks of a room that claps are uneven and it must be calm. */
export function levelOf({ share, at }: Peak, now: number): number {
  return share * Math.max(0, 1 - (now - at) / reactionsPageLimits.pulseCalmMs);
}

/** Whatever is higher than where the line stands lifts it. */
export function peakAfter(peak: Peak, heard: number, now: number): Peak {
  return heard >= levelOf(peak, now) ? { share: heard, at: now } : peak;
}
