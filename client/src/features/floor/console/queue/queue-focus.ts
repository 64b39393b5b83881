/* The chosen hand is simply the one that has the focus: no second notion of "selected" to keep in step. */

export const handAttribute = 'data-hand';

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
