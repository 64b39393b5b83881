import { engineLimits } from './limits.ts';

/** Asks for a snapshot once a gap is seen, and again while it stays open; never in a rush. */
export function resyncer(ask: () => void): { check(isMissing: boolean): void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    check(isMissing) {
      if (isMissing === (timer !== undefined)) return;
      clearInterval(timer);
      timer = undefined;
      if (!isMissing) return;
      ask();
      timer = setInterval(ask, engineLimits.resyncEveryMs);
    },
  };
}
