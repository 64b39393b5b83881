import { useEffect, useRef } from 'react';
import { uiLimits } from '../limits.ts';
import { shortcutReader } from './shortcut-key.ts';

type Shortcut = {
  readonly act: () => void;
  /**
   * Pressed twice by a nervous finger it must not act on who was just called, or on what the choice went on to.
   * `on-same`: the choice stays; pressed again on another one, it was moved there by hand and is meant.
   */
  readonly guarded?: 'always' | 'on-same';
};

/** By key. */
export type Shortcuts = { readonly [key: string]: Shortcut };

const typingTags = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
const tickedTypes = new Set(['checkbox', 'radio', 'button']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && tickedTypes.has(target.type)) return false;
  return typingTags.has(target.tagName) || target.isContentEditable;
}

/** Single keys, silent while somebody types, holds a modifier or has a dialog open. */
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
      const shortcut = key === undefined ? undefined : latest.current[key];
      if (key === undefined || shortcut === undefined) return;
      const { act, guarded } = shortcut;
      event.preventDefault();
      const on = document.activeElement;
      const before = pressed.current.get(key);
      const isMeant = before === undefined || (guarded === 'on-same' && before.on !== on);
      if (guarded !== undefined && !isMeant && event.timeStamp - before.at < uiLimits.tapGuardMs) return;
      pressed.current.set(key, { at: event.timeStamp, on });
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
