import { useLayoutEffect, useRef, type RefObject } from 'react';

type KeptFocus = {
  /** Which of the list's elements are its items, as a selector. Each can have the focus (`tabIndex={-1}`). */
  readonly items: string;
  /** Where no item took its place the last one has it, or this where none is left; absent: nothing has it then. */
  readonly after?: RefObject<HTMLElement | null>;
};

/**
 * A list that is drawn in a new order moves elements, and a moved or removed element loses the focus.
 * Gives it back: to the same button where it is still there, else to the item that took its place. `change`: what the list shows.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, change: unknown, { items, after }: KeptFocus): void {
  const focused = useRef<{ readonly element: HTMLElement; readonly index: number; readonly byKey: boolean }>(undefined);

  useLayoutEffect(() => {
    const remember = () => {
      const all = [...(list.current?.querySelectorAll(items) ?? [])];
      const element = document.activeElement;
      const index = all.findIndex((item) => item.contains(element));
      if (element instanceof HTMLElement && index >= 0)
        focused.current = { element, index, byKey: element.matches(':focus-visible') };
      else if (element !== document.body) focused.current = undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [list, items]);

  useLayoutEffect(() => {
    const before = focused.current;
    if (before === undefined || document.activeElement !== document.body) return;
    // Whoever goes by keys goes with the item; a page does not scroll away under a pointer.
    const how = { preventScroll: !before.byKey };
    if (before.element.isConnected) return before.element.focus(how);
    const left = [...(list.current?.querySelectorAll<HTMLElement>(items) ?? [])];
    const last = after === undefined ? undefined : (left.at(-1) ?? after.current);
    (left[before.index] ?? last)?.focus(how);
  }, [list, items, after, change]);
}
