import type { Due } from '../../../shared/kernel/shell.ts';
import { nodeLimits } from '../limits.ts';

export type Deadlines = { changed(): void; stop(): void };

const longestTimerMs = 2 ** 31 - 1;

/**
 * Waits for the room's next deadline on the monotonic clock and acts as the room itself. Any node may;
 * the log makes it happen once. One that stays due after it was acted on is tried again ever more slowly.
 */
export function createDeadlines(
  nextDue: () => Due | undefined,
  now: () => number,
  act: (command: Due['command']) => Promise<unknown>,
): Deadlines {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isActing = false;
  let tried: string | undefined;
  let pauseMs: number = nodeLimits.deadlineRetryMs;

  const wait = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isStopped || isActing) return;
    const due = nextDue();
    if (due === undefined) {
      tried = undefined;
      return;
    }
    const wasTried = tried === JSON.stringify(due);
    if (!wasTried) pauseMs = nodeLimits.deadlineRetryMs;
    const waitMs = Math.max(due.at - now(), wasTried ? pauseMs : 0, 0);
    timer = setTimeout(() => void fire(due), Math.min(waitMs, longestTimerMs));
    timer.unref();
  };

  const fire = async (due: Due) => {
    timer = undefined;
    if (due.at > now()) return wait();
    const name = JSON.stringify(due);
    pauseMs = name === tried ? Math.min(pauseMs * 2, nodeLimits.deadlineRetryMaxMs) : nodeLimits.deadlineRetryMs;
    tried = name;
    isActing = true;
    await act(due.command);
    isActing = false;
    wait();
  };

  wait();
  return {
    changed: wait,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
