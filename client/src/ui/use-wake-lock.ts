import { useEffect, useState } from 'react';

type WakeLockSwitch = { readonly on: boolean; readonly set: (on: boolean) => void };

/** Keeps the screen on while switched on; undefined where this browser or address cannot. */
export function useWakeLock(): WakeLockSwitch | undefined {
  const [on, setOn] = useState(false);

  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return undefined;
    let held: WakeLockSentinel | undefined;
    let over = false;
    const hold = async () => {
      // The browser lets go whenever the page is hidden, so it is asked again each time it shows.
      if (document.visibilityState !== 'visible') return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (over) void lock.release();
        else held = lock;
      } catch {
        setOn(false);
      }
    };
    const again = () => void hold();
    void hold();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void held?.release();
    };
  }, [on]);

  return 'wakeLock' in navigator ? { on, set: setOn } : undefined;
}
