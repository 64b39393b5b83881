import { useState } from 'react';
import { browserStorage } from '../../engine/device.ts';

const storage = browserStorage().local;
const storageKey = 'plenum.shortcuts';

export type ShortcutsSwitch = { readonly on: boolean; readonly set: (on: boolean) => void };

/** Single keys can disturb people who speak or scan their input; so they can be switched off, for good. */
export function useShortcutsSwitch(): ShortcutsSwitch {
  const [on, setOn] = useState(() => storage.get(storageKey) !== 'off');
  return {
    on,
    set(next) {
      setOn(next);
      storage.set(storageKey, next ? 'on' : 'off');
    },
  };
}
