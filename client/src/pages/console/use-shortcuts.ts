import { useEffect, useRef } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';
import { shortcutReader } from '../../ui/shortcut-key.ts';

export type Shortcuts = { readonly [key: string]: () => void };

/** A key pressed twice by a nervous finger must not act on the person who has just been called. */
const guardedKeys = new Set(['n', 'c', 's', 'g', 'd', 'o', 'x']);

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
  const pressedAt = useRef(new Map<string, number>());
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
      const before = pressedAt.current.get(key) ?? Number.NEGATIVE_INFINITY;
      if (guardedKeys.has(key) && event.timeStamp - before < limits.tapGuardMs) return;
      pressedAt.current.set(key, event.timeStamp);
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
