import { useEffect, useRef } from 'react';
import { uiLimits } from '../../ui/limits.ts';
import { shortcutReader } from '../../ui/shortcut-key.ts';

export type Shortcuts = { readonly [key: string]: () => void };

/** A key pressed twice by a nervous finger must not act on who was just called, or on what the choice went on to. */
const guardedKeys = new Set(['n', 'c', 's', 'g', 'd', 'o', 'x', 'a', 'w', 'p', 'm', 'b', 'u']);
/** The choice stays: pressed again on another one, it was moved there by hand and is meant. */
const stayingKeys = new Set(['p', 'm']);

const typingTags = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
const tickedTypes = new Set(['checkbox', 'radio', 'button']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && tickedTypes.has(target.type)) return false;
  return typingTags.has(target.tagName) || target.isContentEditable;
}

/** Single keys for a console, silent while somebody types, holds a modifier or has a dialog open. */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  const latest = useRef(shortcuts);
  const pressed = useRef(new Map<string, { readonly at: number; readonly on: Element | null }>());
  useEffect(() => {
    latest.current = shortcuts;
  });

  useEffect(() => {
    if (!enabled) return undefined;
    const read = shortcutReader();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const key = read(event, (one) => Object.hasOwn(latest.current, one));
      const act = key === undefined ? undefined : latest.current[key];
      if (key === undefined || act === undefined) return;
      event.preventDefault();
      const on = document.activeElement;
      const before = pressed.current.get(key);
      const isMeant = before === undefined || (stayingKeys.has(key) && before.on !== on);
      if (guardedKeys.has(key) && !isMeant && event.timeStamp - before.at < uiLimits.tapGuardMs) return;
      pressed.current.set(key, { at: event.timeStamp, on });
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
