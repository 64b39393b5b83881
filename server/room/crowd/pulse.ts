import type { Pulse } from '../../../shared/room/records.ts';
import { nodeLimits } from '../limits.ts';
import type { Presence } from '../people/presence.ts';
import type { Tally } from './tally.ts';

export type PulseMeter = {
  /** What this tick tells; closes the tally's window. */
  next(): Pulse;
  readonly current: () => Pulse;
  stop(): void;
};

/**
 * What a node counts by itself: taps of a tick, and the people here, whose number changes at most once a second.
 * `poke` asks for another tick where one is needed to tell the rest.
 */
export function createPulseMeter(
  presence: Pick<Presence, 'here'>,
  tally: Pick<Tally, 'close'>,
  monotonicMs: () => number,
  poke: () => void,
): PulseMeter {
  let pulse: Pulse = { here: presence.here(), taps: {}, share: {} };
  let hereAtMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;

  const here = (): number => {
    const count = presence.here();
    if (count === pulse.here) return count;
    const waitMs = hereAtMs + nodeLimits.hereEveryMs - monotonicMs();
    if (waitMs <= 0) {
      hereAtMs = monotonicMs();
      return count;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      poke();
    }, waitMs);
    return pulse.here;
  };

  return {
    next() {
      const window = tally.close(presence.here());
      pulse = { here: here(), ...window };
      // Taps are of one tick: the next one says that they are over.
      if (Object.keys(window.taps).length > 0) setImmediate(poke);
      return pulse;
    },
    current: () => pulse,
    stop: () => clearTimeout(timer),
  };
}
