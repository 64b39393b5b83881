import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

/* The chosen hand is simply the one that has the focus: no second notion of "selected" to keep in step. */

const handAttribute = 'data-hand';

/** The hand whose item holds the focus. */
export function chosenHandId(): string | undefined {
  return document.activeElement?.closest(`[${handAttribute}]`)?.getAttribute(handAttribute) ?? undefined;
}

/** Moves the focus a number of items up or down the queue; into its first item where it was elsewhere. */
export function focusNeighbour(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(`li[${handAttribute}]`)];
  const current = items.findIndex((item) => item.contains(document.activeElement));
  const target = current === -1 ? items[0] : items[Math.min(Math.max(current + step, 0), items.length - 1)];
  target?.focus();
}

/**
 * A list that is drawn in a new order moves elements, and a moved or removed element loses the focus.
 * Gives it back: to the same button where it is still there, else to the item that took its place.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, change: unknown): void {
  const focused = useRef<{ readonly element: HTMLElement; readonly index: number; readonly byKey: boolean }>(undefined);

  useLayoutEffect(() => {
    const remember = () => {
      const items = [...(list.current?.querySelectorAll(`li[${handAttribute}]`) ?? [])];
      const element = document.activeElement;
      const index = items.findIndex((item) => item.contains(element));
      if (element instanceof HTMLElement && index >= 0)
        focused.current = { element, index, byKey: element.matches(':focus-visible') };
      else if (element !== document.body) focused.current = undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [list]);

  useLayoutEffect(() => {
    const before = focused.current;
    if (before === undefined || document.activeElement !== document.body) return;
    // Whoever goes by keys goes with the hand; a page does not scroll away under a pointer.
    const how = { preventScroll: !before.byKey };
    if (before.element.isConnected) before.element.focus(how);
    else list.current?.querySelectorAll<HTMLElement>(`li[${handAttribute}]`)[before.index]?.focus(how);
  }, [list, change]);
}

/**
 * The focus goes with the hand, so a key that is pressed again moves the same one again: meant. A key that is held down
 * is one press.
 */
export function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement) event.preventDefault();
}
