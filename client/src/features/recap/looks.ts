import type { RecapAnswer } from './fetch-recap.ts';

/* A whole hall asks for the recap at the instant the room ends, often from one address: each page waits for its lot. */

/** How a hall looks for its recap. */
export const recapPageLimits = {
  /** Written answers may still come after the end: who has the recap open sees them this soon. */
  recapLookEveryMs: 30_000,
  /** A hall behind one address asks within so long for each of its people: 5,000 then come in with the first answers. */
  recapSpreadPerPersonMs: 4,
  /** Whoever was refused comes back within so long after the pause that was asked for. */
  recapRetrySpreadMs: 10_000,
} as const;

/**
 * How long until the first look: all within a time that grows with the hall, and those who come after that time at once.
 * `lot` is from 0 to 1.
 */
export function firstLookMs(here: number, sinceEndMs: number, lot: number): number {
  const spreadMs = here * recapPageLimits.recapSpreadPerPersonMs;
  return Math.max(0, Math.min(spreadMs, spreadMs - Math.max(0, sinceEndMs))) * lot;
}

/** How long until the next one; undefined where there is nothing to look for. */
export function nextLookMs({ is, ...answer }: RecapAnswer, lot: number): number | undefined {
  if (is === 'unknown') return undefined;
  if ('afterMs' in answer) return answer.afterMs + recapPageLimits.recapRetrySpreadMs * lot;
  /* Those who looked together drift apart. */
  return recapPageLimits.recapLookEveryMs * (0.75 + lot / 2);
}
