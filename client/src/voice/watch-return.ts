import { limits } from '../../../shared/kernel/limits.ts';
import type { RoomClient } from '../room/store.ts';

export type ReturnWatch = {
  /** The room said `begin`. */
  begun(): void;
  close(): void;
};

/**
 * The `end` that is said while a page is away is never heard by it. Where the relay still stands, the page is told
 * `begin` when it is back: without that, it is over.
 */
export function watchReturn(client: RoomClient, over: () => void): ReturnWatch {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = client.store.subscribe(({ status }, before) => {
    if (status === before.status) return;
    clearTimeout(waiting);
    if (status === 'live') waiting = setTimeout(over, limits.voiceReturnMs);
  });
  return {
    begun: () => clearTimeout(waiting),
    close() {
      stop();
      clearTimeout(waiting);
    },
  };
}
