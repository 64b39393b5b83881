import { useState } from 'react';

const storageKey = 'plenum.shortcuts';

export type ShortcutsSwitch = { readonly on: boolean; readonly set: (on: boolean) => void };

/** Single keys can disturb people who speak or scan their input; so they can be switched off, for good. */
export function useShortcutsSwitch(): ShortcutsSwitch {
  const [on, setOn] = useState(readSwitch);
  return {
    on,
    set(next) {
      setOn(next);
      try {
        localStorage.setItem(storageKey, next ? 'on' : 'off');
      } catch {
        // Storage is blocked: it then holds until the page is closed.
      }
    },
  };
}

function readSwitch(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}
