import type { RoomState } from '../../../shared/room/room.ts';
import { nodeLimits } from '../limits.ts';

export type Paced = {
  /** The room as it was at most `pacedEveryMs` ago. */
  readonly state: () => RoomState;
  /** The room changed; to be told before anybody looks at it. */
  changed(): void;
  stop(): void;
};

/**
 * What changes with every tap of a crowd is read from a room that moves on once a second: at once with the first
 * change after idle, and once more after the last one. `onRenewed` is told of those that come by themselves.
 */
export function createPaced(newest: () => RoomState, monotonicMs: () => number, onRenewed: () => void): Paced {
  let state = newest();
  let renewedAtMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;

  const renew = () => {
    state = newest();
    renewedAtMs = monotonicMs();
  };
  return {
    state: () => state,
    changed() {
      if (timer !== undefined) return;
      const waitMs = renewedAtMs + nodeLimits.pacedEveryMs - monotonicMs();
      if (waitMs <= 0) return renew();
      timer = setTimeout(() => {
        timer = undefined;
        renew();
        onRenewed();
      }, waitMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
