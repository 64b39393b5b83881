export type Ticker = { poke(): void; stop(): void };

/**
 * The first poke after idle acts at once, later ones at most every `everyMs`.
 * `act` tells whether it sent anything: what was not sent costs no waiting.
 */
export function createTicker(everyMs: number, monotonicMs: () => number, act: () => boolean): Ticker {
  let lastMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  return {
    poke() {
      if (timer !== undefined) return;
      const waitMs = Math.max(0, lastMs + everyMs - monotonicMs());
      timer = setTimeout(() => {
        timer = undefined;
        if (act()) lastMs = monotonicMs();
      }, waitMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
