import type { StoreApi } from 'zustand/vanilla';
import type { RoomClientState } from '../engine/store.ts';
import { callLimits } from './limits.ts';

/**
 * The `end` that is said while a page is away is never heard by it. Where the relay still stands, the page is told
 * `begin` when it is back: without that, it is over. `unboundMs`: so long away it is over, too.
 */
export function watchReturn(
  client: { readonly store: Pick<StoreApi<Pick<RoomClientState, 'status'>>, 'subscribe'> },
  over: () => void,
  unboundMs?: number,
) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = client.store.subscribe(({ status }, before) => {
    if (status === before.status || (status !== 'live' && before.status !== 'live')) return;
    clearTimeout(waiting);
    const patienceMs = status === 'live' ? callLimits.voiceReturnMs : unboundMs;
    if (patienceMs !== undefined) waiting = setTimeout(over, patienceMs);
  });
  return {
    /** The room said `begin`. */
    begun: () => clearTimeout(waiting),
    close() {
      stop();
      clearTimeout(waiting);
    },
  };
}
