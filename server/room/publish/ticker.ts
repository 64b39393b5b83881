export type Ticker = { poke(): void; stop(): void };

/**
 * The first poke after idle acts at once, later ones at most every `everyMs`: a busy process that is a little late once
 * is not late for ever after.
 * `act` tells whether it sent anything: what was not sent costs no waiting.
 */
export function createTicker(everyMs: number, monotonicMs: () => number, act: () => boolean): Ticker {
  let lastMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  return {
    poke() {
      if (timer !== undefined) return;
      const nowMs = monotonicMs();
      const dueMs = Math.max(nowMs, lastMs + everyMs);
      timer = setTimeout(() => {
        timer = undefined;
        // After a long pause the two that follow are not told in one breath.
        if (act()) lastMs = Math.max(dueMs, monotonicMs() - everyMs / 2);
      }, dueMs - nowMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
