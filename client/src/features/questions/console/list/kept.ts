import { useLayoutEffect, useRef } from 'react';
import { questionAttribute } from '../focus.ts';

/**
 * A list in a new order moves elements, and a moved or removed element loses the focus. Gives it back: to the same
 * button where it is still there, else to the question that took its place.
 */
export function useKeptQuestion(list: HTMLElement | null, shown: readonly string[]): void {
  const focused = useRef<{ readonly element: HTMLElement; readonly index: number }>(undefined);

  useLayoutEffect(() => {
    if (list === null) return undefined;
    const remember = () => {
      const element = document.activeElement;
      const index = [...list.children].findIndex((item) => item.contains(element));
      if (element instanceof HTMLElement && index >= 0) focused.current = { element, index };
      else if (element !== document.body) focused.current = undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [list]);

  useLayoutEffect(() => {
    const before = focused.current;
    if (list === null || before === undefined || document.activeElement !== document.body) return;
    if (before.element.isConnected) return before.element.focus({ preventScroll: true });
    const items = list.querySelectorAll<HTMLElement>(`li[${questionAttribute}]`);
    items[Math.min(before.index, items.length - 1)]?.focus();
  }, [list, shown]);
}
