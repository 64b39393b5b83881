import { transportLimits } from '../limits.ts';
import type { SocketConnection } from './socket-connection.ts';

/** Whoever fell behind is looked at until it has drained or is given up. */
export function createStaleWatch() {
  const stale = new Set<SocketConnection>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const connection of [...stale]) {
      connection.check();
      if (!connection.isStale()) stale.delete(connection);
    }
    if (stale.size === 0) stop();
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    watch(connection: SocketConnection) {
      stale.add(connection);
      timer ??= setInterval(look, transportLimits.staleCheckMs);
    },
    stop,
  };
}
