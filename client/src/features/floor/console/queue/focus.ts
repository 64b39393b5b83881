import type { KeyboardEvent } from 'react';

/* The chosen hand is simply the one that has the focus: no second notion of "selected" to keep in step. */

const handAttribute = 'data-hand';
/** Each hand of the list that has not gone yet. */
export const handItems = `li[${handAttribute}]`;

/** The hand whose item holds the focus. */
export function chosenHandId(): string | undefined {
  return document.activeElement?.closest(`[${handAttribute}]`)?.getAttribute(handAttribute) ?? undefined;
}

/** Moves the focus a number of items up or down the queue; into its first item where it was elsewhere. */
export function focusNeighbour(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(handItems)];
  const current = items.findIndex((item) => item.contains(document.activeElement));
  const target = current === -1 ? items[0] : items[Math.min(Math.max(current + step, 0), items.length - 1)];
  target?.focus();
}

/**
 * The focus goes with the hand, so a key that is pressed again moves the same one again: meant. A key that is held down
 * is one press.
 */
export function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement) event.preventDefault();
}
