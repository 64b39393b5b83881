import { limits } from '../../../../../shared/kernel/limits.ts';
import { reactionsPageLimits } from '../limits.ts';

export type TapGatherer = {
  /** True where the tap counts; beyond what one person may tap in a second it does not, and nothing is said (R1). */
  tap(kind: string): boolean;
  stop(): void;
};

type Taps = { readonly [kind: string]: number };

/** R1: taps gather here and travel at most four times a second; the first after a pause goes at once. */
export function gatherTaps(send: (taps: Taps) => void, now: () => number = () => performance.now()): TapGatherer {
  let gathered: { [kind: string]: number } = {};
  let counted: readonly number[] = [];
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    sentAt = now();
    send(gathered);
    gathered = {};
  };

  return {
    tap(kind) {
      const at = now();
      counted = counted.filter((earlier) => at - earlier < 1_000);
      if (counted.length >= limits.tapsPerSecond) return false;
      counted = [...counted, at];
      gathered[kind] = (gathered[kind] ?? 0) + 1;
      const restMs = sentAt + reactionsPageLimits.tapsEveryMs - at;
      if (restMs <= 0) flush();
      else timer ??= setTimeout(flush, restMs);
      return true;
    },
    stop() {
      clearTimeout(timer);
      if (timer !== undefined) flush();
    },
  };
}
